package amie.server.web;

/// Carries a problem from anywhere in a route to the one place that answers it.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
