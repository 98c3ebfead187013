package amie.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9110, sections 12.5.1, 12.5.3 and 13.1.
class NegotiationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        ''                                                        | text/html
        */*                                                       | text/html
        text/turtle                                               | text/turtle
        text/turtle;q=0.5, application/ld+json                    | application/ld+json
        text/*                                                    | text/html
        text/*, text/html;q=0.1                                   | text/turtle
        */*;q=0.1, application/ld+json                            | application/ld+json
        text/html;q=0, */*;q=0.5                                  | text/turtle
        application/*                                             | application/ld+json
        application/ld+json, */*                                  | text/html
        APPLICATION/LD+JSON                                       | application/ld+json
        text/html, application/xhtml+xml, */*;q=0.8               | text/html
        image/png                                                 | none
        text/html;q=0                                             | none
        text/turtle;q=abc                                         | none
        foo                                                       | none
        text/turtle;charset=utf-8;q=0.3, image/png                | none
        """)
    void theBestOfferWins(String accept, String expected) {
        var offered = List.of("text/html", "text/turtle", "application/ld+json");
        assertEquals(expected, Negotiation.of(accept).bestMediaType(offered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gzip                  | true
        deflate, gzip;q=0.5   | true
        *                     | true
        gzip;q=0              | false
        *;q=0.5, gzip;q=0     | false
        ''                    | false
        br                    | false
        GZIP                  | true
        """)
    void gzipOnlyWhereItIsWelcome(String header, boolean welcome) {
        assertEquals(welcome, Negotiation.of(header).takesCoding("gzip"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        "a"             | true  | true
        W/"a"           | true  | false
        "b", "a"        | true  | true
        "a-gzip"        | true  | true
        *               | true  | true
        "b"             | false | false
        a               | false | false
        "a              | false | false
        W/a             | false | false
        "a"x            | false | false
        ,,,             | false | false
        """)
    void validatorsAreComparedAndNonsenseMatchesNothing(String header, boolean weakly, boolean strongly) {
        assertEquals(weakly, Validator.matches(header, "a"));
        assertEquals(strongly, Validator.matchesStrongly(header, "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/a/b?c=d, /a/b?c=d",
        "//evil.test, /",
        "/\\evil.test, /",
        "https://evil.test, /",
        "a, /",
        "'/a\nb', /"
    })
    void aWayBackStaysOnThisSite(String to, String path) {
        assertEquals(path, LocalPath.orHome(to));
    }
}
