package amie.server.web;

/// What a person does in an Amie or in the federation; a role is a task, not a rank.
public enum Role {
    ADMINISTRATOR,
    COORDINATOR,
    TREASURER,
    SECRETARY,
    WORKER,
    TRAINER,
    REPRESENTATIVE,
    AUDITOR,
    STEWARD
}
