package amie.node.member;

import java.util.UUID;

/// A member organisation as it stands here.
///
/// @param version counts the edits, from 1
public record Member(UUID id, int version, MemberDraft sheet) {}
