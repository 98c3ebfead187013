package amie.hub.catalogue;

/// How many objects of each kind are published now.
public record Counts(long groups, long services, long trainings, long materials, long templates, long budgets) {}
