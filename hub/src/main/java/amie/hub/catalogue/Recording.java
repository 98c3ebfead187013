package amie.hub.catalogue;

import amie.server.web.Reply;

/// How a feature tells an object of its kind to programs: the same record as in the API.
@FunctionalInterface
public interface Recording {
    Reply record(Document document);
}
