package amie.node;

import amie.model.PartPlan;
import amie.node.budget.BudgetAccess;
import amie.node.budget.BudgetApi;
import amie.node.budget.BudgetPages;
import amie.node.budget.Budgets;
import amie.node.budget.HandoutPages;
import amie.node.budget.MemberCaseApi;
import amie.node.budget.OpenBookPages;
import amie.node.budget.OpenBooks;
import amie.node.budget.VersionApi;
import amie.node.budget.VersionPages;
import amie.node.comparison.ComparePages;
import amie.node.comparison.Comparing;
import amie.node.edge.Once;
import amie.node.ledger.ActualsApi;
import amie.node.ledger.ActualsPages;
import amie.node.ledger.BroughtFiles;
import amie.node.ledger.ImportApi;
import amie.node.ledger.ImportPages;
import amie.node.ledger.Ledger;
import amie.node.ledger.LedgerApi;
import amie.node.ledger.LedgerPages;
import amie.node.ledger.UndoPages;
import amie.node.link.Calls;
import amie.node.link.HubAddress;
import amie.node.link.HubReader;
import amie.node.publishing.Publishing;
import amie.node.scenario.ScenarioActionApi;
import amie.node.scenario.ScenarioApi;
import amie.node.scenario.ScenarioComparePages;
import amie.node.scenario.ScenarioFormPages;
import amie.node.scenario.ScenarioPages;
import amie.node.scenario.Scenarios;
import amie.server.db.Database;
import amie.server.membercase.CaseForm;
import amie.server.membercase.CasePages;
import amie.server.simulator.Simulator;
import amie.server.web.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What concerns money, put together: budgets, the books beside them, and figures tried out.
record Finances(
        Database database,
        Budgets budgets,
        Publishing publishing,
        HubAddress address,
        Calls calls,
        Once once,
        BroughtFiles files,
        Clock clock) {
    List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.addAll(budget());
        routes.addAll(ledger());
        routes.addAll(scenario());
        return routes;
    }

    private List<Route> budget() {
        var simulator = new Simulator(clock);
        var openBooks = new OpenBooks(database, budgets, publishing, clock);
        var comparing = new Comparing(new HubReader(calls), address);
        var routes = new ArrayList<Route>();
        var pages = new BudgetPages(database, budgets, openBooks, simulator, clock);
        routes.addAll(pages.routes());
        routes.addAll(new HandoutPages("/budget/{year}", BudgetAccess.READ, pages::handout, simulator, clock).routes());
        routes.addAll(new CasePages(
                        "/budget/for-a-member",
                        BudgetAccess.READ,
                        new CasePages.Back("/budget", "budget.title"),
                        this::formula)
                .routes());
        routes.addAll(new VersionPages(database, budgets, simulator, clock).routes());
        routes.addAll(new OpenBookPages(database, budgets, openBooks, publishing, clock).routes());
        routes.addAll(new ComparePages(database, budgets, comparing, publishing).routes());
        routes.addAll(new BudgetApi(database, budgets, simulator, once).routes());
        routes.addAll(new VersionApi(database, budgets, clock).routes());
        routes.addAll(new MemberCaseApi().routes());
        return routes;
    }

    private List<Route> ledger() {
        var ledger = new Ledger(clock);
        var routes = new ArrayList<Route>();
        routes.addAll(new LedgerPages(database, ledger, budgets, clock).routes());
        routes.addAll(new ImportPages(database, files, budgets).routes());
        routes.addAll(new UndoPages(database, files, budgets).routes());
        var actuals = new ActualsPages(database, ledger, budgets, clock);
        routes.addAll(actuals.routes());
        routes.addAll(new ActualsApi(database, actuals).routes());
        routes.addAll(new ImportApi(database, files, budgets).routes());
        routes.addAll(new LedgerApi(database, ledger, budgets, once).routes());
        return routes;
    }

    private List<Route> scenario() {
        var simulator = new Simulator(clock);
        var scenarios = new Scenarios(clock);
        var routes = new ArrayList<Route>();
        var pages = new ScenarioPages(database, scenarios, budgets, simulator, once, clock);
        routes.addAll(pages.routes());
        var one = ScenarioPages.PATH + "/{id}";
        routes.addAll(new HandoutPages(one, BudgetAccess.PAY, pages::handout, simulator, clock).routes());
        routes.addAll(new ScenarioFormPages(database, scenarios, budgets, simulator, once).routes());
        routes.addAll(new ScenarioComparePages(database, scenarios, budgets).routes());
        routes.addAll(new ScenarioApi(database, scenarios, simulator, once).routes());
        routes.addAll(new ScenarioActionApi(database, scenarios, budgets, simulator, once).routes());
        return routes;
    }

    private PartPlan formula() {
        var budget = database.read(budgets::current);
        return budget == null ? CaseForm.USUAL : budget.content().formula();
    }
}
