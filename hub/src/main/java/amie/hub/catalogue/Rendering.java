package amie.hub.catalogue;

import amie.server.web.Reply;
import amie.server.web.Request;

/// How a feature shows an object of its kind to people.
@FunctionalInterface
public interface Rendering {
    Reply page(Request request, Shown shown);
}
