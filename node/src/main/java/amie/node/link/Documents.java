package amie.node.link;

import amie.model.AmieTemplate;
import amie.model.Federation;
import amie.model.KeyEvent;
import amie.model.Kind;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.Position;
import amie.model.Publication;
import amie.model.TemplateVersion;
import amie.model.proof.Opened;
import amie.model.proof.Opening;
import amie.model.proof.VerifyingKey;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Documents of one hub, each verified: its proof was made with its author's key, which the author's own name vouches
/// for. The hub need not be trusted for what they say. Not for several threads.
public final class Documents {
    private static final String NQUADS = "application/n-quads";
    private static final int MOST = 256 * 1024;

    private final Calls calls;
    private final URI hub;
    private final About about;
    private final Opening opening;
    private final Map<NodeId, VerifyingKey> keys = new HashMap<>();

    Documents(Calls calls, URI hub, About about) {
        this.calls = calls;
        this.hub = hub;
        this.about = about;
        this.opening = new Opening(about.federation());
    }

    public About about() {
        return about;
    }

    public Federation federation() {
        return about.federation();
    }

    /// Where people read about an object.
    public URI page(ObjectId object) {
        return about.pages().resolve("doc/" + path(federation().object(object)));
    }

    /// The current document of an object.
    public Answer<Publication> of(ObjectId object) {
        return fetch(federation().object(object), object.node())
                .then(found -> found.object().equals(object) && found.payload() != null
                        ? new Answer.Good<>(found)
                        : Answer.unsound("link.other-thing"));
    }

    /// A version of a template.
    public Answer<AmieTemplate> template(TemplateVersion version) {
        return fetch(federation().version(version), version.template().node())
                .then(found -> found.object().equals(version.template())
                                && found.payload() instanceof AmieTemplate template
                                && template.version() == version.number()
                        ? new Answer.Good<>(template)
                        : Answer.unsound("link.other-thing"));
    }

    private Answer<Publication> fetch(String iri, NodeId author) {
        return key(author).then(key -> read(iri).then(bytes -> open(bytes, author, key)));
    }

    private Answer<byte[]> read(String iri) {
        return calls.get(hub.resolve("doc/" + path(iri)), NQUADS, MOST)
                .then(raw -> raw.isGood() ? new Answer.Good<>(raw.body()) : Answers.refused(raw));
    }

    private String path(String iri) {
        return iri.substring(federation().base().toString().length());
    }

    /// The author's first key, which its inception event brings and its name is made from.
    private Answer<VerifyingKey> key(NodeId author) {
        var known = keys.get(author);
        if (known != null) return new Answer.Good<>(known);
        return read(federation().publication(author, Position.FIRST))
                .then(bytes -> open(bytes, author, null))
                .then(Documents::brought)
                .then(key -> {
                    keys.put(author, key);
                    return new Answer.Good<>(key);
                });
    }

    private static Answer<VerifyingKey> brought(Publication inception) {
        boolean first =
                inception.object().kind() == Kind.KEY && inception.position().equals(Position.FIRST);
        var key =
                first && inception.payload() instanceof KeyEvent.Inception(var text) ? VerifyingKey.parse(text) : null;
        return key == null ? Answer.unsound("link.not-genuine") : new Answer.Good<>(key);
    }

    private Answer<Publication> open(byte[] nquads, NodeId author, @Nullable VerifyingKey key) {
        return switch (opening.open(nquads, (node, number, position) -> number == 1 ? key : null)) {
            case Opened.Accepted accepted
            when accepted.publication().node().equals(author) -> new Answer.Good<>(accepted.publication());
            case Opened.Accepted _ -> Answer.unsound("link.other-thing");
            case Opened.Refused _, Opened.Misshapen _ -> Answer.unsound("link.not-understood");
            case Opened.BadProof _, Opened.UnknownKey _ -> Answer.unsound("link.not-genuine");
        };
    }
}
