package amie.node.budget;

import static amie.server.web.Role.ADMINISTRATOR;
import static amie.server.web.Role.AUDITOR;
import static amie.server.web.Role.COORDINATOR;
import static amie.server.web.Role.REPRESENTATIVE;
import static amie.server.web.Role.SECRETARY;
import static amie.server.web.Role.TREASURER;
import static amie.server.web.Role.WORKER;

import amie.server.web.Access;

/// Who reads budgets and the total of pay, who reads what each job costs, and who changes and opens budgets. A trainer
/// or a steward has no business here.
public final class BudgetAccess {
    public static final Access READ =
            Access.only(COORDINATOR, TREASURER, SECRETARY, WORKER, REPRESENTATIVE, AUDITOR, ADMINISTRATOR);
    public static final Access WRITE = Access.only(COORDINATOR, TREASURER);

    /// Pay of single jobs, and whatever tells it: scenarios, spreadsheets, single entries of the books.
    public static final Access PAY = Access.only(COORDINATOR, TREASURER, AUDITOR);

    private BudgetAccess() {}
}
