package amie.node.founding;

import amie.model.AmieTemplate;
import amie.model.TemplateVersion;

/// A template as its author signed it.
///
/// @param iri of this version
public record Chosen(String iri, TemplateVersion version, AmieTemplate template) {}
