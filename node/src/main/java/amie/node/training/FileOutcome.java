package amie.node.training;

import amie.model.Material.SharedFile;

/// What became of a file given to a material.
public sealed interface FileOutcome {
    /// It is kept; the same bytes given twice are kept once.
    record Added(SharedFile file) implements FileOutcome {}

    /// The Amie's files would weigh more than its quota, in bytes; nothing is kept.
    record OverQuota(long quota) implements FileOutcome {}

    /// The material has as many files as it may; nothing is kept.
    record TooMany(int most) implements FileOutcome {}

    /// Another file of the material has this name; nothing is kept.
    record NameTaken() implements FileOutcome {}

    /// There is no such material.
    record Missing() implements FileOutcome {}
}
