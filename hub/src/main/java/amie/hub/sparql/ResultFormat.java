package amie.hub.sparql;

import amie.model.rdf.RdfFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/// The forms in which rows and truths are told (SPARQL 1.1 results in JSON, XML, CSV, TSV).
enum ResultFormat {
    JSON("application/sparql-results+json", "json"),
    XML("application/sparql-results+xml", "xml"),
    CSV("text/csv", "csv"),
    TSV("text/tab-separated-values", "tsv");

    static final List<RdfFormat> GRAPHS = List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.NTRIPLES);

    private final String mediaType;
    private final String shortName;

    ResultFormat(String mediaType, String shortName) {
        this.mediaType = mediaType;
        this.shortName = shortName;
    }

    String mediaType() {
        return mediaType;
    }

    /// As in a link of the page: `?format=csv`.
    String shortName() {
        return shortName;
    }

    Lang lang() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
        };
    }

    static String[] mediaTypes() {
        return Stream.of(values()).map(ResultFormat::mediaType).toArray(String[]::new);
    }

    static ResultFormat of(String mediaType) {
        for (var format : values()) if (format.mediaType.equals(mediaType)) return format;
        throw new IllegalArgumentException(mediaType);
    }

    static String[] graphMediaTypes() {
        return GRAPHS.stream().map(RdfFormat::mediaType).toArray(String[]::new);
    }
}
