package amie.model.rdf;

import amie.model.AmieTemplate;
import amie.model.AmieTemplate.Job;
import amie.model.BudgetLine;
import amie.model.HalfHours;
import amie.model.Lang;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.OpenBudget.WorkTime;
import amie.model.PartPlan;
import amie.model.TemplateVersion;
import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// Figures: open budgets as an RDF Data Cube with one observation a line, and templates with their model figures.
final class BudgetMapping {
    private final Vocabulary vocabulary;
    private final OfferMapping offers;

    BudgetMapping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.offers = new OfferMapping(vocabulary);
    }

    void write(Subject subject, ObjectId object, OpenBudget budget) {
        var cube = NodeFactory.createURI(vocabulary.federation().object(object));
        subject.is(Terms.CUBE)
                .is(Own.OPEN_BUDGET)
                .text(Terms.NAME, budget.lang(), budget.title())
                .say(Terms.STRUCTURE, vocabulary.term(Own.BUDGET_STRUCTURE))
                .say(Terms.UNIT_MEASURE, Terms.EURO)
                .number(Own.YEAR, budget.year())
                .string(Own.DECISION, budget.decision())
                .date(Own.DECIDED_ON, budget.decidedOn())
                .iri(Terms.LICENSE, budget.licence().iri())
                .parts(
                        Own.JOB,
                        "job",
                        budget.jobs(),
                        (part, job) -> workTime(part.is(Own.JOB_CLASS), job.weekly(), job.months()))
                .parts(
                        Own.AGREEMENT,
                        "agreement",
                        budget.agreements(),
                        (part, day) -> part.is(Own.AGREEMENT_CLASS).date(Own.AGREED_ON, day));
        plan(subject, budget.parts(), budget.plan());
        var lines = budget.lines();
        subject.parts(
                Own.LINE,
                "line",
                lines,
                (part, line) ->
                        line(part.is(Terms.OBSERVATION), budget.lang(), line).say(Terms.DATA_SET, cube));
    }

    private static void plan(Subject subject, int parts, PartPlan plan) {
        subject.number(Own.PARTS, parts)
                .money(Own.PART_PRICE, plan.price())
                .money(Own.LAUNCH_PRICE, plan.launchPrice())
                .days(Own.SECONDMENT_DAYS, plan.secondment())
                .days(Own.COLLECTIVE_DAYS, plan.collective());
    }

    private static Subject workTime(Subject part, HalfHours weekly, int months) {
        return part.say(Own.WEEKLY_HOURS, Datatypes.decimal(weekly.inHours())).number(Own.MONTHS, months);
    }

    private static Subject line(Subject part, Lang lang, BudgetLine line) {
        return part.number(Own.LINE_NUMBER, part.number())
                .string(Own.ACCOUNT, line.account())
                .text(Terms.NAME, lang, line.label())
                .money(Own.AMOUNT, line.amount());
    }

    OpenBudget budget(Facts facts) {
        return new OpenBudget(
                facts.lang(),
                facts.text(Terms.NAME),
                facts.number(Own.YEAR),
                facts.number(Own.PARTS),
                plan(facts),
                facts.parts(Own.JOB, job -> new WorkTime(job.hours(Own.WEEKLY_HOURS), job.number(Own.MONTHS))),
                facts.parts(Own.LINE, BudgetMapping::line),
                facts.text(Own.DECISION),
                facts.date(Own.DECIDED_ON),
                facts.<LocalDate>parts(Own.AGREEMENT, agreement -> agreement.date(Own.AGREED_ON)),
                OfferMapping.licence(facts));
    }

    private static PartPlan plan(Facts facts) {
        return new PartPlan(
                facts.money(Own.PART_PRICE),
                facts.money(Own.LAUNCH_PRICE),
                facts.days(Own.SECONDMENT_DAYS),
                facts.days(Own.COLLECTIVE_DAYS));
    }

    private static BudgetLine line(Facts facts) {
        return new BudgetLine(facts.text(Own.ACCOUNT), facts.text(Terms.NAME), facts.money(Own.AMOUNT));
    }

    void write(Subject subject, ObjectId object, AmieTemplate template) {
        var lang = template.lang();
        subject.is(Own.TEMPLATE)
                .text(Terms.NAME, lang, template.title())
                .text(Terms.DESCRIPTION, lang, template.description())
                .say(Terms.HAS_VERSION, version(new TemplateVersion(object, template.version())))
                .iri(Terms.LICENSE, template.licence().iri())
                .iri(Terms.DERIVED_FROM, versionIri(template.parent()))
                .parts(Own.JOB, "job", template.jobs(), (part, job) -> write(part, lang, job))
                .parts(Own.LINE, "line", template.running(), (part, line) -> line(part.is(Own.MODEL_LINE), lang, line))
                .parts(Own.SERVICE, "service", template.services(), (part, model) -> offers.model(part, lang, model))
                .parts(
                        Own.TRAINING,
                        "training",
                        template.trainings(),
                        (part, model) -> offers.model(part, lang, model));
        plan(subject, template.parts(), template.plan());
    }

    private static void write(Subject part, Lang lang, Job job) {
        workTime(part.is(Own.JOB_CLASS), job.weekly(), job.months())
                .text(Terms.NAME, lang, job.title())
                .money(Own.EMPLOYER_COST, job.employerCost());
    }

    private Node version(TemplateVersion version) {
        return Terms.node(vocabulary.federation().version(version));
    }

    @Nullable
    String versionIri(@Nullable TemplateVersion version) {
        return version == null ? null : vocabulary.federation().version(version);
    }

    AmieTemplate template(Facts facts) {
        return new AmieTemplate(
                facts.lang(),
                facts.text(Terms.NAME),
                facts.text(Terms.DESCRIPTION),
                version(facts, Terms.HAS_VERSION).number(),
                OfferMapping.licence(facts),
                origin(facts),
                facts.number(Own.PARTS),
                plan(facts),
                facts.parts(Own.JOB, BudgetMapping::job),
                facts.parts(Own.LINE, BudgetMapping::line),
                facts.parts(Own.SERVICE, offers::serviceModel),
                facts.parts(Own.TRAINING, offers::trainingModel));
    }

    private static Job job(Facts facts) {
        return new Job(
                facts.text(Terms.NAME),
                facts.hours(Own.WEEKLY_HOURS),
                facts.number(Own.MONTHS),
                facts.money(Own.EMPLOYER_COST));
    }

    @Nullable
    TemplateVersion origin(Facts facts) {
        return facts.iriOrNull(Terms.DERIVED_FROM) == null ? null : version(facts, Terms.DERIVED_FROM);
    }

    private TemplateVersion version(Facts facts, Node predicate) {
        var version = vocabulary.federation().version(facts.iri(predicate));
        if (version == null) throw new Misfit(predicate);
        return version;
    }
}
