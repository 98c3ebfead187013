package amie.model.rdf;

/// The terms of our own vocabulary: what no standard has.
public enum Own {
    EPOCH("epoch"),
    RANK("rank"),
    PREVIOUS("previous"),
    STAGE("stage"),
    SERVICE_KIND("serviceKind"),
    SOFTWARE("software"),
    UNIT("unit"),
    QUOTA_PER_PART("quotaPerPart"),
    COLLECTIVE_DAYS("collectiveDays"),
    SECONDMENT_DAYS("secondmentDays"),
    HOSTING("hosting"),
    HALF_DAYS("halfDays"),
    SEATS("seats"),
    TEMPLATE("Template"),
    PARTS("parts"),
    PART_PRICE("partPrice"),
    LAUNCH_PRICE("launchPrice"),
    JOB("job"),
    JOB_CLASS("Job"),
    WEEKLY_HOURS("weeklyHours"),
    MONTHS("months"),
    EMPLOYER_COST("employerCost"),
    LINE("line"),
    LINE_NUMBER("lineNumber"),
    MODEL_LINE("ModelLine"),
    ACCOUNT("account"),
    AMOUNT("amount"),
    SERVICE("service"),
    TRAINING("training"),
    OPEN_BUDGET("OpenBudget"),
    BUDGET_STRUCTURE("budget-structure"),
    YEAR("year"),
    DECISION("decision"),
    DECIDED_ON("decidedOn"),
    AGREEMENT("agreement"),
    AGREEMENT_CLASS("Agreement"),
    AGREED_ON("agreedOn"),
    KEY_EVENT("keyEvent"),
    INCEPTION("inception");

    private final String local;

    Own(String local) {
        this.local = local;
    }

    /// The name after `vocabulary#`.
    public String local() {
        return local;
    }
}
