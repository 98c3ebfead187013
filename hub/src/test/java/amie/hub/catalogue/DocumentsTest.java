package amie.hub.catalogue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import amie.hub.Sample;
import amie.hub.TestNode;
import amie.hub.TestShelf;
import amie.model.Kind;
import amie.model.ObjectId;
import amie.model.proof.Opened;
import amie.model.proof.Opening;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the IRIs of the federation answer.
class DocumentsTest {
    private static final TestShelf SHELF = new TestShelf();
    private static final Sample SAMPLE = Sample.on(SHELF);
    private static final String SERVICE = SAMPLE.path(Kind.SERVICE, "backup");

    @AfterAll
    static void close() {
        SHELF.close();
    }

    private static Response get(String path, String accept) {
        return SHELF.site().program().header("Accept", accept).get(path);
    }

    @Test
    void a_thing_leads_to_its_document() {
        get("/n/" + SERVICE, "text/turtle").then().statusCode(303).header("Location", equalTo("/doc/n/" + SERVICE));
        get("/n/" + SAMPLE.plaine().id(), "*/*").then().statusCode(303);
        get("/n/" + SAMPLE.plaine().id() + "/p/1-1", "*/*").then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle, Sauvegarde hors site",
        "application/trig, application/trig, Sauvegarde hors site",
        "application/ld+json, application/ld+json, proofValue",
        "application/n-quads, application/n-quads, proofValue",
        "application/json, application/json, BorgBackup",
        "text/html;q=0.2, text/html, D’où vient cette page",
        "'application/n-quads;q=0.5, text/turtle;q=0.9', text/turtle, Sauvegarde hors site"
    })
    void a_document_comes_as_it_is_asked_for(String accept, String mediaType, String part) {
        get("/doc/n/" + SERVICE, accept)
                .then()
                .statusCode(200)
                .contentType(containsString(mediaType))
                .header("Vary", containsString("Accept"))
                .body(containsString(part));
    }

    @Test
    void nobody_gets_what_does_not_exist() {
        get("/doc/n/" + SERVICE, "image/png").then().statusCode(406);
        get("/doc/n/" + SAMPLE.path(Kind.SERVICE, "none"), "text/turtle").then().statusCode(404);
        get("/doc/n/" + SAMPLE.plaine().id() + "/secret/x", "text/turtle")
                .then()
                .statusCode(404);
        get("/doc/n/nobody", "text/turtle").then().statusCode(404);
        get("/doc/n/" + SAMPLE.path(Kind.TEMPLATE, "template") + "/v9", "text/turtle")
                .then()
                .statusCode(404);
        get("/doc/n/" + SAMPLE.plaine().id() + "/p/1-999", "text/turtle").then().statusCode(404);
        get("/doc/n/" + SAMPLE.plaine().id() + "/p/0-1", "text/turtle").then().statusCode(404);
    }

    @Test
    void the_signed_bytes_prove_themselves() {
        var node = SHELF.joined("preuve", 7);
        var said = node.offers("Sauvegarde");
        SHELF.takes(said);
        var object = ObjectId.of(node.id(), Kind.SERVICE, Sample.id("Sauvegarde"));
        var bytes = get(Paths.of(object), "application/n-quads").asByteArray();
        assertArrayEquals(said.nquads(), bytes);
        var opened = new Opening(TestShelf.FEDERATION)
                .open(bytes, (owner, number, at) -> node.key().verifyingKey());
        assertInstanceOf(Opened.Accepted.class, opened);
    }

    @Test
    void an_unchanged_document_is_not_sent_again() {
        var etag = get("/doc/n/" + SERVICE, "text/turtle").header("ETag");
        SHELF.site()
                .program()
                .header("Accept", "text/turtle")
                .header("If-None-Match", etag)
                .get("/doc/n/" + SERVICE)
                .then()
                .statusCode(304);
    }

    @Test
    void every_version_of_a_template_stays() {
        var template = "/doc/n/" + SAMPLE.path(Kind.TEMPLATE, "template");
        get(template, "application/json").then().body("version", equalTo(2)).body("price", equalTo("2050.00"));
        get(template + "/v1", "application/json")
                .then()
                .body("version", equalTo(1))
                .body("price", equalTo("2000.00"));
        get(template + "/v1", "text/turtle").then().body(containsString("\"2000\"^^xsd:decimal"));
    }

    @Test
    void what_was_withdrawn_is_gone_and_not_merely_missing() {
        TestNode node = SHELF.joined("retrait", 9);
        SHELF.takes(node.offers("Passagère"));
        var object = ObjectId.of(node.id(), Kind.SERVICE, Sample.id("Passagère"));
        get(Paths.of(object), "text/turtle").then().statusCode(200);
        SHELF.takes(node.withdraws(Kind.SERVICE, Sample.id("Passagère")));
        get(Paths.of(object), "text/turtle").then().statusCode(410).body("type", containsString("withdrawn"));
        get("/api/v1/services/" + node.id() + "/" + object.local(), "application/json")
                .then()
                .statusCode(410);
        get(Paths.of(node.id(), new amie.model.Position(1, 2)), "text/turtle")
                .then()
                .statusCode(410);
        get(Paths.of(node.id(), new amie.model.Position(1, 3)), "text/turtle")
                .then()
                .statusCode(200);
    }
}
