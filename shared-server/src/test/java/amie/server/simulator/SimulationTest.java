package amie.server.simulator;

import static amie.server.simulator.SimulatorTest.entered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import amie.model.Fault;
import amie.model.Money;
import amie.model.budget.LaunchYear;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures that somebody tries out in a form: what is unclear is taken in one way and said, not refused.
class SimulationTest {
    private static final Clock AUTUMN = Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC);

    private final Simulator simulator = new Simulator(AUTUMN);

    /// A founder fills in pay where the template's cost already stands.
    @Test
    void whoeverTriesOutFiguresGetsThoseOfGrossPay() {
        var simulation = simulator.simulate(entered(Map.of("jobs.0.gross", "1 376,86")));
        var inputs = simulation.sound();
        assertNotNull(inputs);
        assertEquals(new Money(20_000_04), inputs.jobs().getFirst().employerCost());
        assertEquals(List.of(new Note(Note.Kind.GROSS_COUNTS, 1, new Money(20_000_04))), simulation.notes());
    }

    @Test
    void payBelowTheMinimumIsReckonedAtTheMinimumAndNotKept() {
        var simulation = simulator.simulate(entered(Map.of("jobs.0.gross", "900")));
        assertNull(simulation.sound());
        assertNotNull(simulation.figures());
        assertEquals(new Money(1_120_21), simulation.figures().jobs().getFirst().grossPerMonth());
        assertEquals(List.of(new Note(Note.Kind.MINIMUM_WAGE, 1, new Money(1_120_21))), simulation.notes());
        assertEquals(
                List.of("jobs.0.gross"),
                simulation.form().faults().stream().map(Fault::field).toList());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {4}, {5}")
    @CsvSource({
        "'', '', '', 1, 1, 4",
        "5, '', '', 5, 1, 4",
        "5, 9, 12, 5, 5, 12",
        "9, 1, 2, 9, 5, 2",
        "'', 12, 1, 1, 12, 1",
        "7, 6, 6, 7, 12, 6",
    })
    void theFirstYearIsAsUsualUnlessSaidOtherwise(
            String opening, String hiring, String instalments, int first, int hired, int times) {
        var simulation =
                simulator.simulate(entered(Map.of("opening", opening, "hiring", hiring, "instalments", instalments)));
        var inputs = simulation.sound();
        assertNotNull(inputs);
        assertEquals(
                new LaunchYear.Schedule(first, hired, times),
                simulation.firstYear().schedule(inputs.plan()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "opening, 0, fault.range",
        "opening, 13, fault.range",
        "opening, mai, fault.number",
        "hiring, 13, fault.range",
        "hiring, '1,5', fault.integer",
        "instalments, 5, fault.choice",
        "instalments, 0, fault.range",
        "instalments, 24, fault.range",
        "another, 0, fault.range",
        "another, '48,5', fault.range",
        "another, '20,3', fault.half",
        "another, beaucoup, fault.number",
    })
    void everyFaultOfWhatIsTriedOutIsToldAtItsField(String field, String value, String fault) {
        var simulation = simulator.simulate(entered(Map.of(field, value)));
        assertNull(simulation.figures());
        assertEquals(
                List.of(Map.entry(field, fault)),
                simulation.form().faults().stream()
                        .map(found -> Map.entry(found.field(), found.key()))
                        .toList());
    }
}
