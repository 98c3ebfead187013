package amie.node.training;

import amie.model.TrainingOffer;
import java.time.Instant;
import java.util.UUID;

/// A training as it stands here.
///
/// @param version counts the edits, from 1
/// @param offer what its public card says
public record Training(UUID id, int version, Instant changed, TrainingOffer offer) {}
