package amie.model;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of a federation: every IRI stands under its base, such as `https://id.amies.example/`.
///
/// `…/n/{node}` is the group, `…/n/{node}#key-1` a key, `…/n/{node}/service/{uuid}` an object, `…/n/{node}/p/1-42` a
/// publication, `…/n/{node}/template/{uuid}/v3` the third version of a template.
public record Federation(URI base) {
    private static final Pattern OBJECT =
            Pattern.compile("n/([a-z0-9-]{1,80})(?:#key-([0-9]{1,9})|/([a-z]+)/([0-9a-f-]{36}))?");
    private static final Pattern VERSION =
            Pattern.compile("(n/[a-z0-9-]{1,80}/template/[0-9a-f-]{36})/v([1-9][0-9]{0,8})");

    public Federation {
        if (!base.isAbsolute() || !base.toString().endsWith("/"))
            throw new IllegalArgumentException(
                    "the federation's base is an absolute IRI that ends with a slash: " + base);
    }

    public String node(NodeId node) {
        return base + "n/" + node.value();
    }

    public String key(NodeId node, int number) {
        return node(node) + "#key-" + number;
    }

    public String publication(NodeId node, Position position) {
        return node(node) + "/p/" + position;
    }

    public String object(ObjectId object) {
        return switch (object.kind()) {
            case GROUP -> node(object.node());
            case KEY -> node(object.node()) + "#key-" + object.local();
            case SERVICE, TRAINING, MATERIAL, TEMPLATE, BUDGET ->
                node(object.node()) + "/" + object.kind().segment() + "/" + object.local();
        };
    }

    public String version(TemplateVersion version) {
        return object(version.template()) + "/v" + version.number();
    }

    /// Terms of our own vocabulary.
    public String vocabulary() {
        return base + "vocabulary#";
    }

    /// The object that an IRI names, or null if it names none of this federation.
    public @Nullable ObjectId object(String iri) {
        if (!iri.startsWith(base.toString())) return null;
        var found = OBJECT.matcher(iri.substring(base.toString().length()));
        if (!found.matches() || !NodeId.isValid(found.group(1))) return null;
        var node = new NodeId(found.group(1));
        try {
            if (found.group(2) != null) return new ObjectId(node, Kind.KEY, found.group(2));
            if (found.group(3) == null) return ObjectId.group(node);
            var kind = Kind.ofSegment(found.group(3));
            return kind.isEmpty() ? null : new ObjectId(node, kind.get(), found.group(4));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The version of a template that an IRI names, or null.
    public @Nullable TemplateVersion version(String iri) {
        if (!iri.startsWith(base.toString())) return null;
        var found = VERSION.matcher(iri.substring(base.toString().length()));
        if (!found.matches()) return null;
        var template = object(base + found.group(1));
        return template == null ? null : new TemplateVersion(template, Integer.parseInt(found.group(2)));
    }

    /// Whether a node may say something of this subject: itself and what stands under its name.
    public boolean mayDescribe(NodeId node, String subject) {
        var own = node(node);
        return subject.equals(own) || subject.startsWith(own + "/") || subject.startsWith(own + "#");
    }
}
