package amie.server.web;

import amie.model.Fault;
import java.util.List;
import java.util.Map;

/// An error that a client can see, as a page or as `application/problem+json` (RFC 9457).
///
/// @param type stable name: the last segment of the problem's type IRI, and the key `problem.{type}` of its title;
///     `problem.{type}.detail` says what to do
public record Problem(
        int status, String type, List<String> arguments, List<Fault> faults, List<Map.Entry<String, String>> headers) {
    public Problem {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
        headers = List.copyOf(headers);
    }

    public static Problem of(int status, String type, Object... arguments) {
        return new Problem(
                status,
                type,
                java.util.stream.Stream.of(arguments).map(String::valueOf).toList(),
                List.of(),
                List.of());
    }

    public static Problem notFound() {
        return of(404, "not-found");
    }

    /// 422 with every fault.
    public static Problem invalid(List<Fault> faults) {
        return new Problem(422, "invalid", List.of(), faults, List.of());
    }

    public Problem header(String name, String value) {
        var more = new java.util.ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Problem(status, type, arguments, faults, more);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
