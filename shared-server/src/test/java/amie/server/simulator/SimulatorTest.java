package amie.server.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.Fault;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.budget.Plan;
import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.web.Fields;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorTest {
    private static final Clock AUTUMN = Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC);

    private final Simulator simulator = new Simulator(AUTUMN);

    @Test
    void grossPayBecomesEmployerCost() {
        var inputs = simulator.read(entered(Map.of("jobs.0.gross", "1 376,86", "jobs.0.employerCost", "")));
        assertNotNull(inputs);
        assertEquals(new Money(20_000_04), inputs.jobs().getFirst().employerCost());
        assertEquals(new Window.Empty(13, 12), Viability.of(inputs.plan()).window());
    }

    @Test
    void bothMayBeGivenIfTheyAgree() {
        assertNotNull(simulator.read(entered(Map.of("jobs.0.gross", "1376,86", "jobs.0.employerCost", "20000,04"))));
        assertNull(simulator.read(entered(Map.of("jobs.0.gross", "1376,86", "jobs.0.employerCost", "20000,05"))));
    }

    @Test
    void employerCostIsTakenAsItIs() {
        var inputs = simulator.read(talk());
        assertNotNull(inputs);
        assertEquals(new Window.Open(12, 12), Viability.of(inputs.plan()).window());
        assertEquals(Money.euros(4000), inputs.plan().running());
        assertEquals(Plan.CEILING, inputs.ceiling());
    }

    @Test
    void aShorterSeasonIsALaunch() {
        var inputs = simulator.read(
                entered(Map.of("months", "8", "launchPrice", "1 500", "jobs.0.employerCost", "13 333,33")));
        assertNotNull(inputs);
        var plan = inputs.plan();
        assertEquals(Money.euros(1500), plan.price());
        assertEquals(8, plan.posts().getFirst().months());
    }

    @Test
    void otherIncomeIsALineOfClassSeven() {
        var inputs = simulator.read(
                entered(Map.of("lines.3.account", "741", "lines.3.label", "Région", "lines.3.amount", "4500")));
        assertNotNull(inputs);
        assertEquals(Money.euros(4500), inputs.plan().other());
        assertEquals(Money.euros(4000), inputs.plan().running());
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "parts, 0, fault.range",
                "parts, '', fault.required",
                "parts, douze, fault.number",
                "price, 0, fault.range",
                "secondment, 0, fault.range",
                "secondment, '9,3', fault.half",
                "collective, -1, fault.range",
                "months, 13, fault.range",
                "ceiling, 0, fault.range",
                "jobs.0.weekly, 60, fault.range",
                "jobs.0.months, 13, fault.range",
                "jobs.0.employerCost, '', simulator.fault.no-pay@jobs.0.gross",
                "jobs.0.gross, 1500, simulator.fault.gross-and-cost@jobs.0.employerCost",
                "lines.0.account, 6411, simulator.fault.account",
                "lines.0.account, 7084, simulator.fault.account",
                "lines.0.account, abc, simulator.fault.account",
                "lines.0.label, '', fault.required",
                "lines.0.amount, '12,345', fault.cents",
            })
    void everyFaultIsToldAtItsField(String field, String value, String fault) {
        var fields = entered(Map.of(field, value));
        assertNull(simulator.read(fields));
        var at = fault.indexOf('@');
        var wanted = at < 0 ? Map.entry(field, fault) : Map.entry(fault.substring(at + 1), fault.substring(0, at));
        assertEquals(
                List.of(wanted),
                fields.faults().stream()
                        .map(found -> Map.entry(found.field(), found.key()))
                        .toList());
    }

    @ParameterizedTest(name = "{0} € for {1} h: {2}")
    @CsvSource({
        "1000, 21, simulator.fault.below-minimum",
        "2500, 36, simulator.fault.outside.OVER_FULL_TIME",
        "20000, 35, simulator.fault.outside.PAY_TOO_HIGH",
    })
    void payThatTheFormulaCannotTell(String gross, String weekly, String fault) {
        var fields = entered(Map.of("jobs.0.gross", gross, "jobs.0.weekly", weekly, "jobs.0.employerCost", ""));
        assertNull(simulator.read(fields));
        assertEquals(
                List.of(fault),
                fields.faultsOf("jobs.0.gross").stream().map(Fault::key).toList());
    }

    @Test
    void theMinimumWageIsTold() {
        var fields = entered(Map.of("jobs.0.gross", "1000", "jobs.0.employerCost", ""));
        simulator.read(fields);
        assertEquals(List.of("1\u202f120,21\u00a0€"), fields.faults().getFirst().arguments());
    }

    @Test
    void withoutAJobThereIsNothingToSimulate() {
        var fields = entered(Map.of("jobs.0.title", "", "jobs.0.weekly", "", "jobs.0.employerCost", ""));
        assertNull(simulator.read(fields));
        assertEquals("simulator.fault.no-job", fields.faults().getFirst().key());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var fields = entered(Map.of("parts", "0", "price", "", "lines.0.amount", "x"));
        assertNull(simulator.read(fields));
        assertEquals(3, fields.faults().size());
    }

    /// After the last known parameters the simulator goes on with them; before 2027 ends somebody will have added more.
    @Test
    void laterYearsUseTheNearestParameters() {
        var later = new Simulator(Clock.fixed(Instant.parse("2030-01-01T08:00:00Z"), ZoneOffset.UTC));
        var inputs = later.read(entered(Map.of("jobs.0.gross", "1376,86", "jobs.0.employerCost", "")));
        assertNotNull(inputs);
        assertEquals(new Money(20_000_04), inputs.jobs().getFirst().employerCost());
    }

    @ParameterizedTest
    @EnumSource
    void inputsSurviveTheirForm(Lang lang) {
        var formula = new PartPlan(Money.euros(2000), new Money(150_050), new HalfDays(17), HalfDays.days(2));
        var jobs = List.of(
                new Inputs.Job("Technicienne", HalfHours.hours(21), 12, null, new Money(2_000_004)),
                new Inputs.Job(null, new HalfHours(35), 6, Money.euros(1300), new Money(1_014_648)));
        var lines = List.of(new BudgetLine("616", "Assurance", new Money(43_050)));
        var inputs = new Inputs(12, formula, 12, Money.euros(190), jobs, lines);
        var again = simulator.read(Simulator.filled(lang, inputs));
        assertNotNull(again);
        assertEquals(inputs.formula(), again.formula());
        assertEquals(inputs.lines(), again.lines());
        assertEquals(inputs.jobs().getFirst(), again.jobs().getFirst());
        assertEquals(Money.euros(1300), again.jobs().getLast().grossPerMonth());
        assertTrue(again.jobs().getLast().employerCost().cents() > 0);
    }

    private static Fields talk() {
        return entered(Map.of());
    }

    static Fields entered(Map<String, String> changes) {
        var values = new LinkedHashMap<String, String>();
        values.put("parts", "12");
        values.put("price", "2 000");
        values.put("secondment", "9");
        values.put("collective", "2");
        values.put("jobs.0.title", "Technicienne");
        values.put("jobs.0.weekly", "21");
        values.put("jobs.0.employerCost", "20 000");
        values.put("lines.0.account", "626");
        values.put("lines.0.label", "Téléphone");
        values.put("lines.0.amount", "4 000,00 €");
        values.putAll(changes);
        return Fields.filled(Lang.FR, values);
    }
}
