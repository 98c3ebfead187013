package amie.node.demo;

import java.util.List;

/// What the demo reads of the answers of the API.
public final class Wire {
    private Wire() {}

    /// Something made.
    public record Made(String id) {}

    /// A season.
    public record Year(int year) {}

    /// Seasons with a budget.
    public record Years(List<Integer> items) {}

    /// A service.
    public record Offer(String id, String name) {}

    /// Services.
    public record Offers(List<Offer> items) {}

    /// A training.
    public record Training(String id, String title) {}

    /// Trainings.
    public record Trainings(List<Training> items) {}

    /// How a node stands to its federation.
    public record Standing(boolean joined) {}

    /// How it stands with one publication.
    public record Publication(String state) {}

    /// Something that is published.
    public record Item(String kind, String title, Publication publication) {}

    /// All that is.
    public record Publications(List<Item> items) {}
}
