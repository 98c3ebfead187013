package amie.model.budget;

import amie.model.BudgetLine;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Money;
import amie.model.PartPlan;
import amie.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Nine Amies with invented names, and the figures that must come out of them.
final class SampleAmies {
    public record Sample(
            String id,
            String name,
            int parts,
            int months,
            String price,
            int secondment,
            int collective,
            List<Worker> workers,
            List<Line> running,
            List<Line> other,
            Expected expected) {

        Plan plan() {
            var price = euros(this.price);
            var formula = new PartPlan(price, price, HalfDays.days(secondment), HalfDays.days(collective));
            var posts = workers.stream().map(Worker::post).toList();
            return new Plan(parts, formula, months, posts, total(running), total(other), Plan.CEILING);
        }

        List<BudgetLine> charges() {
            var pay = new BudgetLine("641", "Salaires", plan().salaries());
            return Stream.concat(Stream.of(pay), running.stream().map(Line::budgetLine))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public record Worker(String title, String gross, int hours, int months, String cost, String days) {
        HalfHours weekly() {
            return HalfHours.hours(hours);
        }

        Plan.Post post() {
            return new Plan.Post(weekly(), months, euros(cost));
        }
    }

    public record Line(String account, String label, String amount) {
        BudgetLine budgetLine() {
            return new BudgetLine(account, "Compte " + account, euros(amount));
        }
    }

    public record Expected(
            String salaries,
            String running,
            String revenueParts,
            String other,
            String result,
            String daysCapacity,
            String daysOwed,
            String secondmentOwed,
            String collectiveOwed,
            int breakEvenParts,
            int maxParts,
            String perWorkedDay,
            String perOwedDay,
            String perSecondmentDay) {}

    private SampleAmies() {}

    static List<Sample> all() {
        return List.of(Json.read(resource("sample-amies.json"), Sample[].class));
    }

    static Sample named(String id) {
        return all().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(SampleAmies.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount));
    }

    /// Whether the amount agrees with a figure that is known to a tenth of a euro only.
    static boolean toTheTenth(String known, Money amount) {
        return Math.abs(amount.minus(euros(known)).cents()) <= 5;
    }

    private static Money total(List<Line> lines) {
        return lines.stream().map(line -> euros(line.amount())).reduce(Money.ZERO, Money::plus);
    }
}
