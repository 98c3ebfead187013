package amie.node.service;

import amie.model.ServiceOffer;
import java.time.Instant;
import java.util.UUID;

/// A service as it stands here.
///
/// @param version counts the edits, from 1
/// @param archived no longer offered, kept for the record
/// @param offer what its public card says
public record Service(UUID id, int version, boolean archived, Instant changed, ServiceOffer offer) {}
