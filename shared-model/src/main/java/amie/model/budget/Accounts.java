package amie.model.budget;

import java.util.List;
import java.util.stream.Stream;

/// The short chart of accounts of an Amie (ANC 2018-06); each has a name in the bundles: `account.6063`.
public final class Accounts {
    /// Running costs: everything but pay, and payroll tax, which is due on all of it and not reckoned with a job.
    public static final List<String> RUNNING = List.of(
            "6063", "6064", "6065", "6132", "6156", "616", "6185", "6187", "6226", "6251", "6257", "626", "627", "6281",
            "6311", "6475", "651", "681", "6894");

    /// Employer cost: pay and what is levied on it.
    public static final List<String> PAY = List.of("6411", "6451", "6452", "6453", "6454", "6333");

    /// What members pay for their parts.
    public static final List<String> PARTS = List.of("7084", "7562", "7561");

    /// Income besides the parts.
    public static final List<String> OTHER_INCOME = List.of("706", "741", "754", "758", "768", "789");

    private Accounts() {}

    /// All, charges first, in the order of the chart.
    public static List<String> all() {
        return Stream.of(PAY, RUNNING, PARTS, OTHER_INCOME)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /// Whether the account is income from parts.
    public static boolean isParts(String account) {
        return Stream.of("7084", "756").anyMatch(account::startsWith);
    }
}
