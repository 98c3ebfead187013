package amie.server.sheet;

import amie.model.Lang;
import amie.model.budget.Payroll;
import amie.model.budget.PayrollTax;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import java.time.LocalDate;

/// What somebody entered in the simulator, and every result as a formula: whoever changes an input in a spreadsheet
/// sees the same figures as on our pages.
///
/// Amounts are reckoned in whole cents and days in half-days, so that no fraction decides a rounding. A cell of a
/// result holds no value, only its formula: a program that opens the file reckons it. What our pages refuse leaves the
/// results empty, and a remark says why.
public final class FiguresBook {
    /// Its texts, to be named among the bundles of the site.
    public static final String BUNDLE = "amie/server/sheet/messages";

    public static final String MEDIA_TYPE = OpenDocument.MEDIA_TYPE;

    private FiguresBook() {}

    /// @param today the day whose payroll parameters are used, or else the nearest that there are
    public static byte[] of(Lang lang, Words words, String title, Inputs inputs, FirstYear firstYear, LocalDate today) {
        var payroll = Payroll.bundled();
        var day = payroll.nearest(today);
        var book = new Book();
        var entries = EntryPage.on(words, book);
        entries.write(title, inputs, firstYear);
        var jobs = new JobEntries(words, entries.remarks(), entries.page(), payroll, day).write(inputs);
        entries.lines(inputs);
        ResultPage.write(words, book);
        WhatIfPage.write(words, book);
        MonthPage.write(words, book);
        HiringPage.write(words, book);
        JobPage.write(words, book, jobs);
        GrossPage.write(words, book, jobs.size());
        StepPage.write(words, book);
        RulePage.write(words, book, payroll.ratesNear(day), PayrollTax.on(day));
        return OpenDocument.of(lang, book);
    }
}
