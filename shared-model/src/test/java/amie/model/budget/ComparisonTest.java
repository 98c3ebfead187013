package amie.model.budget;

import static amie.model.budget.SampleAmies.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.OpenBudget;
import amie.model.PartPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
    static List<SampleAmies.Sample> samples() {
        return SampleAmies.all();
    }

    /// The short chart of accounts of an Amie (ANC 2018-06).
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "6411, PERSONNEL",
        "6451, PERSONNEL",
        "6475, PERSONNEL",
        "6333, PERSONNEL",
        "6311, PERSONNEL",
        "6251, TRAVEL",
        "6257, ADMINISTRATION",
        "6185, TRAINING",
        "6187, ADMINISTRATION",
        "6226, ADMINISTRATION",
        "627, ADMINISTRATION",
        "6281, ADMINISTRATION",
        "6063, PREMISES_AND_EQUIPMENT",
        "6064, PREMISES_AND_EQUIPMENT",
        "6065, IT_AND_COMMUNICATION",
        "651, IT_AND_COMMUNICATION",
        "626, IT_AND_COMMUNICATION",
        "6132, PREMISES_AND_EQUIPMENT",
        "6156, PREMISES_AND_EQUIPMENT",
        "616, INSURANCE",
        "681, PROVISIONS",
        "6894, PROVISIONS",
        "658, OTHER",
    })
    void everyAccountHasACategory(String account, Category category) {
        assertEquals(category, Category.of(account));
    }

    /// Administration, 690 of 24 000 €, has the greatest rest, one half: it takes the point that is left.
    @Test
    void plainesCostStructure() {
        var structure = CostStructure.of(SampleAmies.named("plaine").charges());
        assertEquals(
                List.of(8379, 375, 125, 288, 250, 179, 404, 0, 0),
                structure.shares().stream()
                        .map(CostStructure.Share::basisPoints)
                        .toList());
        assertEquals(
                Money.euros(970), structure.share(Category.IT_AND_COMMUNICATION).amount());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sharesOfEverySampleAreWhole(SampleAmies.Sample sample) {
        var shares = CostStructure.of(sample.charges()).shares();
        assertEquals(
                10_000,
                shares.stream().mapToInt(CostStructure.Share::basisPoints).sum());
        assertEquals(
                sample.plan().costs(),
                shares.stream().map(CostStructure.Share::amount).reduce(Money.ZERO, Money::plus));
    }

    @RepeatedTest(200)
    void sharesSumToTheWholeAndAreWithinOnePoint(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var accounts = new ArrayList<>(List.of("6411", "6251", "6185", "627", "6063", "616", "626", "681", "658"));
        Collections.shuffle(accounts, random);
        var lines = accounts.stream()
                .limit(random.nextInt(1, 10))
                .map(account -> line(account, new Money(random.nextLong(1, 10_000_000))))
                .toList();
        var total = lines.stream().mapToLong(line -> line.amount().cents()).sum();
        var structure = CostStructure.of(lines);
        assertEquals(
                10_000,
                structure.shares().stream()
                        .mapToInt(CostStructure.Share::basisPoints)
                        .sum());
        for (var share : structure.shares())
            assertEquals(10_000.0 * share.amount().cents() / total, share.basisPoints(), 1);
    }

    @Test
    void noChargesHaveNoShares() {
        var structure = CostStructure.of(List.of(line("7084", Money.euros(100))));
        assertTrue(structure.shares().stream().allMatch(share -> share.basisPoints() == 0));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anOpenBudgetGivesTheFiguresOfItsOwnPlan(SampleAmies.Sample sample) {
        var own = Viability.of(sample.plan());
        var open = Viability.of(Model.of(sample.name(), open(sample)).plan());
        assertEquals(own.result(), open.result());
        assertEquals(own.window(), open.window());
        assertEquals(own.days(), open.days());
        assertEquals(own.prices(), open.prices());
        assertEquals(own.overhead(), open.overhead());
    }

    @Test
    void payIsSpreadOverJobsToTheCent() {
        var plan =
                Model.of("Grand-Large", open(SampleAmies.named("grand-large"))).plan();
        assertEquals(Money.euros(135_011), plan.salaries());
        assertEquals(4, plan.posts().size());
    }

    @Test
    void twoToFourModelsAreCompared() {
        var models = SampleAmies.all().stream()
                .map(sample -> new Model(sample.name(), sample.plan(), sample.charges()))
                .toList();
        var compared = Comparison.of(models.subList(2, 5));
        assertEquals(List.of("Amie de la Plaine", "Amie des Hautes-Combes", "Amie du Canal"), names(compared));
        assertEquals(1240, compared.columns().get(2).viability().overhead());
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(models.subList(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(models.subList(0, 5)));
    }

    @Test
    void aBudgetWithoutJobsIsNoModel() {
        var formula = new PartPlan(Money.euros(1), Money.euros(1), new HalfDays(1), HalfDays.ZERO);
        var budget = budget(1, formula, List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> Model.of("x", budget));
    }

    private static List<String> names(Comparison comparison) {
        return comparison.columns().stream().map(Comparison.Column::name).toList();
    }

    private static OpenBudget open(SampleAmies.Sample sample) {
        var jobs = sample.workers().stream()
                .map(worker -> new OpenBudget.WorkTime(HalfHours.hours(worker.hours()), worker.months()))
                .toList();
        var parts = line("7084", euros(sample.expected().revenueParts()));
        var income = sample.other().stream().map(SampleAmies.Line::budgetLine);
        var lines = Stream.concat(sample.charges().stream(), Stream.concat(Stream.of(parts), income));
        return budget(sample.parts(), sample.plan().formula(), jobs, lines.toList());
    }

    private static OpenBudget budget(
            int parts, PartPlan formula, List<OpenBudget.WorkTime> jobs, List<BudgetLine> lines) {
        var decided = LocalDate.of(2026, 9, 1);
        return new OpenBudget(
                Lang.FR,
                "Budget",
                2026,
                parts,
                formula,
                jobs,
                lines,
                "2026-4",
                decided,
                List.of(decided),
                Licence.CC_BY_4_0);
    }

    private static BudgetLine line(String account, Money amount) {
        return new BudgetLine(account, "Compte " + account, amount);
    }
}
