package amie.hub;

import amie.model.AmieTemplate;
import amie.model.BudgetLine;
import amie.model.Digest;
import amie.model.GroupCard;
import amie.model.HalfDays;
import amie.model.HalfHours;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Level;
import amie.model.Licence;
import amie.model.Material;
import amie.model.Money;
import amie.model.ObjectId;
import amie.model.OpenBudget;
import amie.model.PartPlan;
import amie.model.ServiceKind;
import amie.model.ServiceOffer;
import amie.model.Stage;
import amie.model.TemplateVersion;
import amie.model.TrainingOffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two Amies that share much: Plaine, with a template in two versions, and Canal, founded from the first of them.
public final class Sample {
    public static final byte[] FILE = "Trois copies, deux supports, une ailleurs.".getBytes(StandardCharsets.UTF_8);
    public static final Digest FILE_DIGEST = Digest.of(FILE);
    private static final PartPlan PLAN =
            new PartPlan(Money.euros(2_000), Money.euros(1_500), HalfDays.days(9), HalfDays.days(2));

    private final TestShelf shelf;
    private final TestNode plaine;
    private final TestNode canal;

    private Sample(TestShelf shelf) {
        this.shelf = shelf;
        this.plaine = shelf.joined("plaine", 1);
        this.canal = shelf.joined("canal", 2);
    }

    public static Sample on(TestShelf shelf) {
        var sample = new Sample(shelf);
        sample.introduce(sample.plaine, "Amie de la Plaine", "Plaine de Valence", null);
        sample.offer();
        sample.train();
        sample.template(1, "Une Amie de douze parts", Money.euros(2_000));
        sample.template(2, "Une Amie de douze parts", Money.euros(2_050));
        sample.introduce(sample.canal, "Amie du Canal", "Canal du Midi", sample.version(1));
        sample.budget(sample.plaine, 12, Money.euros(2_000), 20_000, 4_000, 21, "2026-07");
        sample.budget(sample.canal, 32, Money.euros(1_940), 54_378, 7_700, 35, "2026-11");
        return sample;
    }

    public TestNode plaine() {
        return plaine;
    }

    public TestNode canal() {
        return canal;
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The path of an object of Plaine after `/n/`, `/doc/n/` or `/api/v1/…s/`.
    public String path(Kind kind, String name) {
        return plaine.id() + "/" + kind.segment() + "/" + id(name);
    }

    public TemplateVersion version(int number) {
        return new TemplateVersion(ObjectId.of(plaine.id(), Kind.TEMPLATE, id("template")), number);
    }

    private void introduce(TestNode node, String name, String territory, @Nullable TemplateVersion origin) {
        var about = "Nous partageons une technicienne entre associations.";
        var website = "https://" + node.id().slug() + ".example/";
        shelf.takes(node.says(
                ObjectId.group(node.id()),
                new GroupCard(Lang.FR, name, territory, about, Stage.CRUISE, website, origin)));
    }

    private void offer() {
        var backup = new ServiceOffer(
                Lang.FR,
                "Sauvegarde hors site",
                "Chaque nuit, chiffrée, restaurée une fois par an.",
                ServiceKind.BACKUP,
                "BorgBackup",
                "Go",
                100,
                HalfDays.days(2),
                "Chez un hébergeur du réseau CHATONS");
        shelf.takes(plaine.says(Kind.SERVICE, id("backup"), backup));
        shelf.takes(canal.says(Kind.SERVICE, id("backup-canal"), backup));
    }

    private void train() {
        var training = new TrainingOffer(
                Lang.FR,
                "Sauvegarder, puis restaurer un fichier",
                "Savoir retrouver un fichier perdu.",
                new HalfDays(1),
                Level.BEGINNER,
                10,
                Licence.CC_BY_SA_4_0,
                null);
        shelf.takes(plaine.says(Kind.TRAINING, id("training"), training));
        shelf.takes(plaine.says(Kind.MATERIAL, id("material"), material()));
    }

    private Material material() {
        return new Material(
                Lang.FR,
                "Mémo de la règle 3-2-1",
                "Une page à afficher.",
                Licence.CC_BY_4_0,
                "Camille",
                ObjectId.of(plaine.id(), Kind.TRAINING, id("training")),
                null,
                List.of(new Material.SharedFile("mémo.txt", "text/plain", FILE.length, FILE_DIGEST)));
    }

    private void template(int number, String title, Money price) {
        var plan = new PartPlan(price, PLAN.launchPrice(), PLAN.secondment(), PLAN.collective());
        var template = new AmieTemplate(
                Lang.FR,
                title,
                "Une technicienne à trois cinquièmes, douze parts.",
                number,
                Licence.CC_BY_SA_4_0,
                null,
                12,
                plan,
                List.of(new AmieTemplate.Job("Technicienne", HalfHours.hours(21), 12, Money.euros(20_000))),
                List.of(
                        new BudgetLine("616", "Assurance", Money.euros(430)),
                        new BudgetLine("626", "Hébergement", Money.euros(3_570))),
                List.of(new AmieTemplate.ServiceModel(
                        "Courriel", "Boîtes et listes.", ServiceKind.EMAIL, "Sympa", "boîtes", 10, HalfDays.days(2))),
                List.of(new AmieTemplate.TrainingModel(
                        "Mots de passe", "Des codes solides.", new HalfDays(1), Level.BEGINNER, 10)));
        shelf.takes(plaine.says(Kind.TEMPLATE, id("template"), template));
    }

    private void budget(TestNode node, int parts, Money price, int pay, int running, int hours, String decision) {
        var budget = new OpenBudget(
                Lang.FR,
                "Budget prévisionnel",
                2026,
                parts,
                new PartPlan(price, price, PLAN.secondment(), PLAN.collective()),
                jobs(hours),
                List.of(
                        new BudgetLine("641", "Salaires et cotisations", Money.euros(pay)),
                        new BudgetLine("616", "Assurance", Money.euros(running)),
                        new BudgetLine("7084", "Parts", price.times(parts))),
                decision,
                LocalDate.of(2026, 3, 1),
                List.of(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 2, 21)),
                Licence.CC_BY_4_0);
        shelf.takes(node.says(Kind.BUDGET, id("budget"), budget));
    }

    /// Three fifths alone, or full time beside three fifths.
    private static List<OpenBudget.WorkTime> jobs(int hours) {
        var threeFifths = new OpenBudget.WorkTime(HalfHours.hours(21), 12);
        return hours == 21
                ? List.of(threeFifths)
                : List.of(new OpenBudget.WorkTime(HalfHours.hours(hours), 12), threeFifths);
    }
}
