package amie.node.budget;

import amie.server.web.Fields;

/// How many rows a form shows: those that are filled, and some to fill.
///
/// @param jobs rows of jobs
/// @param lines rows of running costs and other income
public record BudgetRows(int jobs, int lines) {
    private static final int MORE = 5;

    static BudgetRows of(Fields form) {
        return new BudgetRows(
                Math.min(BudgetForm.MOST_JOBS, filled(form, "jobs", "title", BudgetForm.MOST_JOBS) + 1),
                Math.min(BudgetForm.MOST_LINES, filled(form, "lines", "account", BudgetForm.MOST_LINES) + 2));
    }

    BudgetRows more() {
        return new BudgetRows(
                Math.min(BudgetForm.MOST_JOBS, jobs + 1), Math.min(BudgetForm.MOST_LINES, lines + MORE));
    }

    /// Up to the last row of which anything is entered.
    private static int filled(Fields form, String rows, String field, int most) {
        int filled = 0;
        for (int i = 0; i < most; i++) {
            var at = rows + "." + i + ".";
            var used = !form.entered(at + field).isBlank()
                    || !form.entered(at + "label").isBlank()
                    || !form.entered(at + "amount").isBlank();
            if (used) filled = i + 1;
        }
        return filled;
    }
}
