package amie.node.publishing;

import amie.model.Digest;
import java.util.UUID;

/// A file on its way to the hub.
record FileRow(Digest digest, String name, long size, UUID material) {}
