package amie.server.web;

import gg.jte.Content;

/// What surrounds a page that is printed.
///
/// @param site whose page it is
public record Paper(String title, String site, Content content) {}
