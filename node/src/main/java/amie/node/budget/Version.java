package amie.node.budget;

import amie.model.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A state that a season's budget went through, in its essential figures.
///
/// @param number counts from 1
/// @param by name of whoever made it; empty if it came with the founding
/// @param costs pay and running costs
public record Version(
        int number,
        Instant at,
        String by,
        int parts,
        Money price,
        Money costs,
        Money result,
        @Nullable Adoption adoption) {}
