package amie.server.web;

import java.nio.file.Path;
import java.util.List;

/// What a multipart form carried: its fields, and its files on disk under their digest, until the route returns.
public record Upload(Fields fields, List<Part> files) {
    /// @param field the form's field; @param name as the sender calls the file
    /// @param mediaType as its bytes tell, not as the sender says
    public record Part(String field, String name, String mediaType, long size, amie.model.Digest digest, Path path) {}
}
