package amie.model.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Terms of the standard vocabularies that publications use.
public final class Terms {
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String DCT = "http://purl.org/dc/terms/";
    public static final String DC = "http://purl.org/dc/elements/1.1/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String QB = "http://purl.org/linked-data/cube#";
    public static final String SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#";
    public static final String DCAT = "http://www.w3.org/ns/dcat#";
    public static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    public static final String AS = "https://www.w3.org/ns/activitystreams#";
    public static final String SEC = "https://w3id.org/security#";
    public static final String SCHEMA = "https://schema.org/";

    /// Namespaces whose names are `http` for historic reasons; nobody follows them.
    private static final List<String> HISTORIC =
            List.of(RDF, RDFS, XSD, SKOS, DCT, DC, PROV, ORG, QB, SDMX_ATTRIBUTE, DCAT, AUTHORITY);

    public static final Node TYPE = node(RDF + "type");

    public static final Node AS_OBJECT = node(AS + "object");
    public static final Node ATTRIBUTED_TO = node(PROV + "wasAttributedTo");
    public static final Node GENERATED_AT = node(PROV + "generatedAtTime");
    public static final Node DERIVED_FROM = node(PROV + "wasDerivedFrom");

    public static final Node PROOF = node(SEC + "proof");
    public static final Node DATA_INTEGRITY_PROOF = node(SEC + "DataIntegrityProof");
    public static final Node CRYPTOSUITE = node(SEC + "cryptosuite");
    public static final Node CRYPTOSUITE_STRING = node(SEC + "cryptosuiteString");
    public static final Node CREATED = node(DCT + "created");
    public static final Node VERIFICATION_METHOD = node(SEC + "verificationMethod");
    public static final Node PROOF_PURPOSE = node(SEC + "proofPurpose");
    public static final Node ASSERTION_METHOD = node(SEC + "assertionMethod");
    public static final Node PROOF_VALUE = node(SEC + "proofValue");
    public static final Node MULTIBASE = node(SEC + "multibase");
    public static final Node MULTIKEY = node(SEC + "Multikey");
    public static final Node CONTROLLER = node(SEC + "controller");
    public static final Node PUBLIC_KEY = node(SEC + "publicKeyMultibase");

    static final Node ORGANIZATION = node(ORG + "FormalOrganization");
    static final Node SERVICE = node(SCHEMA + "Service");
    static final Node COURSE = node(SCHEMA + "Course");
    static final Node LEARNING_RESOURCE = node(SCHEMA + "LearningResource");
    static final Node MEDIA_OBJECT = node(SCHEMA + "MediaObject");
    static final Node CUBE = node(QB + "DataSet");
    static final Node OBSERVATION = node(QB + "Observation");

    static final Node NAME = node(SCHEMA + "name");
    static final Node DESCRIPTION = node(SCHEMA + "description");
    static final Node IN_LANGUAGE = node(SCHEMA + "inLanguage");
    static final Node AREA_SERVED = node(SCHEMA + "areaServed");
    static final Node URL = node(SCHEMA + "url");
    static final Node PROVIDER = node(SCHEMA + "provider");
    static final Node TEACHES = node(SCHEMA + "teaches");
    static final Node EDUCATIONAL_LEVEL = node(SCHEMA + "educationalLevel");
    static final Node PART_OF = node(SCHEMA + "isPartOf");
    static final Node MEDIA = node(SCHEMA + "associatedMedia");
    static final Node ENCODING_FORMAT = node(SCHEMA + "encodingFormat");
    static final Node SHA256 = node(SCHEMA + "sha256");
    static final Node CONTENT_URL = node(SCHEMA + "contentUrl");
    static final Node BYTE_SIZE = node(DCAT + "byteSize");
    static final Node CREATOR = node(DC + "creator");
    static final Node LICENSE = node(DCT + "license");
    static final Node HAS_VERSION = node(DCT + "hasVersion");
    static final Node STRUCTURE = node(QB + "structure");
    static final Node DATA_SET = node(QB + "dataSet");
    static final Node UNIT_MEASURE = node(SDMX_ATTRIBUTE + "unitMeasure");
    static final Node EURO = node(AUTHORITY + "currency/EUR");

    private Terms() {}

    static boolean isHistoric(String iri) {
        return HISTORIC.stream().anyMatch(iri::startsWith);
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
