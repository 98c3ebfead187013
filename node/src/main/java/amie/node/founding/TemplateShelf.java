package amie.node.founding;

import amie.model.wire.TemplateSummary;
import amie.node.link.Answer;
import amie.node.link.HubAddress;
import amie.node.link.HubReader;
import java.net.URI;
import java.util.List;

/// The templates that a founder can choose from, at the hub that she named or the usual one.
final class TemplateShelf {
    private final HubReader hub;
    private final HubAddress address;
    private final Founding founding;

    TemplateShelf(HubReader hub, HubAddress address, Founding founding) {
        this.hub = hub;
        this.address = address;
        this.founding = founding;
    }

    URI at() {
        var chosen = founding.draft().hub();
        return chosen == null ? address.current() : chosen;
    }

    Answer<List<TemplateSummary>> all() {
        return hub.templates(at());
    }

    /// Fetches one version and verifies that its author signed it.
    Answer<Chosen> fetch(String iri) {
        return hub.documents(at()).then(documents -> {
            var version = documents.federation().version(iri);
            if (version == null) return new Answer.Unsound<>(amie.model.Fault.of("", "founding.not-template"));
            return documents.template(version).then(template -> new Answer.Good<>(new Chosen(iri, version, template)));
        });
    }
}
