package amie.server.sheet;

/// [amie.model.budget.Payroll] as formulae, with the parameters of the sheet of rules.
///
/// Where pay stands exactly at a limit, both sides are compared without the division that could blur it.
///
/// @param gross pay of a month in euros, as a formula
/// @param halfHours of a week, as a formula
record PayFormula(String gross, String halfHours) {
    /// The least gross pay of a month.
    String minimum() {
        return with("ROUNDUP(ROUND(1000000*{rule.minimum-hourly}*%h*26/12;0)/10000;0)/100");
    }

    /// The greatest gross pay of a month that the rates are right for.
    String highest() {
        return with("ROUNDDOWN(ROUND(1000000*{rule.ceilings}*" + ceiling() + ";0)/10000;0)/100");
    }

    String ceiling() {
        return with("({rule.social-ceiling}*%h/(2*{rule.full-time}))");
    }

    /// Share of gross pay (Code de la sécurité sociale, L241-13).
    String reduction() {
        var end = "{rule.reduction-end}*{rule.minimum-hourly}*%h*26";
        var share = "{rule.reduction-base}+{rule.reduction-slope}*POWER((" + end
                + "/(12*%g)-1)/2;{rule.reduction-quarters}/4)";
        return with("IF(ROUND(12*%g-" + end + ";6)>=0;0;ROUND(MIN({rule.reduction-most};" + share + ");4))");
    }

    /// What a month costs the employer, in euros.
    String cost() {
        return cost(reduction());
    }

    String cost(String reduction) {
        var above = "ROUND(2*{rule.full-time}*%g-{rule.social-ceiling}*%h;6)>0";
        return with("ROUND(%g*(1+{rule.contributions})+{rule.health}-%g*" + reduction + "+IF(" + above
                + ";%g*{rule.above-whole}+(%g-" + ceiling() + ")*{rule.above-excess};0);2)");
    }

    private String with(String formula) {
        return formula.replace("%g", gross).replace("%h", halfHours);
    }
}
