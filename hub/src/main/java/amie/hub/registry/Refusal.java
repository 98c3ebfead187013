package amie.hub.registry;

import amie.model.Fault;
import java.time.Instant;
import java.util.List;

/// A publication that a node signed and the hub did not take.
public record Refusal(String node, int epoch, long rank, Instant refusedAt, List<Fault> faults) {
    public Refusal {
        faults = List.copyOf(faults);
    }
}
