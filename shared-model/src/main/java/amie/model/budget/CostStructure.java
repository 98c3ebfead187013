package amie.model.budget;

import amie.model.BudgetLine;
import amie.model.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How charges divide among the nine categories.
///
/// @param shares in the order of the categories, every category once; basis points that sum to 10 000, or all zero
///     if there are no charges
public record CostStructure(List<Share> shares) {
    private static final int WHOLE = 10_000;

    /// One category's part of all charges.
    ///
    /// @param whole all charges
    public record Share(Category category, Money amount, Money whole, int basisPoints) {}

    public CostStructure {
        shares = List.copyOf(shares);
    }

    /// Only charges count; income lines are passed over.
    public static CostStructure of(List<BudgetLine> lines) {
        var amounts = new EnumMap<Category, Money>(Category.class);
        for (var line : lines)
            if (line.isCharge()) amounts.merge(Category.of(line.account()), line.amount(), Money::plus);
        var whole = amounts.values().stream().reduce(Money.ZERO, Money::plus);
        var points = basisPoints(amounts, whole);
        return new CostStructure(Arrays.stream(Category.values())
                .map(category -> new Share(
                        category, amounts.getOrDefault(category, Money.ZERO), whole, points.getOrDefault(category, 0)))
                .toList());
    }

    public Share share(Category category) {
        return shares.stream()
                .filter(share -> share.category() == category)
                .findFirst()
                .orElseThrow();
    }

    /// Largest remainder: each share is rounded down, and the points left go to the greatest rests.
    private static Map<Category, Integer> basisPoints(Map<Category, Money> amounts, Money total) {
        var points = new EnumMap<Category, Integer>(Category.class);
        if (total.cents() == 0) return points;
        var rests = new EnumMap<Category, BigInteger>(Category.class);
        amounts.forEach((category, amount) -> {
            var scaled = BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(WHOLE));
            var divided = scaled.divideAndRemainder(BigInteger.valueOf(total.cents()));
            points.put(category, divided[0].intValueExact());
            rests.put(category, divided[1]);
        });
        var left = WHOLE - points.values().stream().mapToInt(Integer::intValue).sum();
        var order = new ArrayList<>(points.keySet());
        order.sort(Comparator.comparing((Category category) -> rests.getOrDefault(category, BigInteger.ZERO))
                .reversed());
        order.stream().limit(left).forEach(category -> points.merge(category, 1, Integer::sum));
        return points;
    }
}
