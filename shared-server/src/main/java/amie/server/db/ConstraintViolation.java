package amie.server.db;

/// The database refused a row; the constraint's name tells which rule it broke.
public final class ConstraintViolation extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String constraint;

    public ConstraintViolation(String constraint, Throwable cause) {
        super("constraint " + constraint, cause);
        this.constraint = constraint;
    }

    public String constraint() {
        return constraint;
    }
}
