package amie.model.budget;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/// The nine groups of expenditure by which Amies compare themselves.
public enum Category {
    /// Pay, contributions, taxes on pay, training levy, occupational medicine.
    PERSONNEL,
    TRAVEL,
    TRAINING,
    /// Payroll service, fees, meetings, post, bank, network fee.
    ADMINISTRATION,
    PREMISES_AND_EQUIPMENT,
    INSURANCE,
    /// Telephone, hosting, domain names, software and licences.
    IT_AND_COMMUNICATION,
    PROVISIONS,
    OTHER;

    /// Beginnings of accounts (ANC 2018-06).
    private static final Map<String, Category> ACCOUNTS = Map.ofEntries(
            entry("64", PERSONNEL),
            entry("631", PERSONNEL),
            entry("633", PERSONNEL),
            entry("625", TRAVEL),
            entry("6257", ADMINISTRATION),
            entry("618", ADMINISTRATION),
            entry("6185", TRAINING),
            entry("622", ADMINISTRATION),
            entry("627", ADMINISTRATION),
            entry("628", ADMINISTRATION),
            entry("6261", ADMINISTRATION),
            entry("626", IT_AND_COMMUNICATION),
            entry("651", IT_AND_COMMUNICATION),
            entry("606", PREMISES_AND_EQUIPMENT),
            entry("6065", IT_AND_COMMUNICATION),
            entry("613", PREMISES_AND_EQUIPMENT),
            entry("614", PREMISES_AND_EQUIPMENT),
            entry("615", PREMISES_AND_EQUIPMENT),
            entry("616", INSURANCE),
            entry("68", PROVISIONS));

    private static final List<String> PAY = List.of("641", "645", "633");

    /// The category of a charge: that of the longest known beginning of its account.
    public static Category of(String account) {
        for (var length = account.length(); length > 0; length--) {
            var found = ACCOUNTS.get(account.substring(0, length));
            if (found != null) return found;
        }
        return OTHER;
    }

    /// Whether the account is employer cost: pay and what is levied on it, without other expenses for personnel.
    public static boolean isPay(String account) {
        return PAY.stream().anyMatch(account::startsWith);
    }
}
