package amie.model.rdf;

import amie.model.Digest;
import amie.model.Federation;
import amie.model.Kind;
import amie.model.Material;
import amie.model.Material.SharedFile;
import amie.model.ObjectId;

/// Material as `schema:LearningResource`, each file as `schema:MediaObject` with its digest and address.
final class MaterialMapping {
    private final Federation federation;
    private final Vocabulary vocabulary;

    MaterialMapping(Vocabulary vocabulary) {
        this.federation = vocabulary.federation();
        this.vocabulary = vocabulary;
    }

    void write(Subject subject, Material material) {
        subject.is(Terms.LEARNING_RESOURCE)
                .text(Terms.NAME, material.lang(), material.title())
                .text(Terms.DESCRIPTION, material.lang(), material.description())
                .iri(Terms.LICENSE, material.licence().iri())
                .string(Terms.CREATOR, material.author())
                .iri(Terms.PART_OF, federation.object(material.training()))
                .iri(Terms.DERIVED_FROM, material.origin())
                .parts(Terms.MEDIA, "file", material.files(), this::write);
    }

    private void write(Subject subject, SharedFile file) {
        subject.is(Terms.MEDIA_OBJECT)
                .string(Terms.NAME, file.name())
                .string(Terms.ENCODING_FORMAT, file.mediaType())
                .say(Terms.BYTE_SIZE, Datatypes.integer(file.size()))
                .string(Terms.SHA256, file.digest().hex())
                .iri(
                        Terms.CONTENT_URL,
                        federation.base() + "files/" + file.digest().hex());
    }

    Material read(Facts facts) {
        return new Material(
                facts.lang(),
                facts.text(Terms.NAME),
                facts.textOrNull(Terms.DESCRIPTION),
                OfferMapping.licence(facts),
                facts.textOrNull(Terms.CREATOR),
                training(facts),
                facts.iriOrNull(Terms.DERIVED_FROM),
                facts.parts(Terms.MEDIA, MaterialMapping::file));
    }

    private ObjectId training(Facts facts) {
        var training = vocabulary.federation().object(facts.iri(Terms.PART_OF));
        if (training == null || training.kind() != Kind.TRAINING) throw new Misfit(Terms.PART_OF);
        if (!federation.node(training.node()).equals(facts.iri(Terms.PROVIDER))) throw new Misfit("training");
        return training;
    }

    private static SharedFile file(Facts facts) {
        return new SharedFile(
                facts.text(Terms.NAME),
                facts.text(Terms.ENCODING_FORMAT),
                facts.whole(Terms.BYTE_SIZE),
                new Digest("sha-256:" + facts.text(Terms.SHA256)));
    }
}
