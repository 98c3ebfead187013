package amie.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Random payloads that conform to the shapes, the same ones for the same seed.
public final class Samples {
    public static final Federation FEDERATION = new Federation(URI.create("https://id.amies.example/"));
    public static final NodeId NODE = new NodeId("plaine-k7q2m4xak7q2m4xa");
    private static final String LETTERS = "abcdeéèêàçœ ’«»ABC€0123456789 -\"\\𝒳😀\ufb03\uff21";

    private final Random random;

    public Samples(long seed) {
        this.random = new Random(seed);
    }

    public Publication publication() {
        return publication(NODE);
    }

    public Publication publication(NodeId node) {
        var object = object(node);
        var position = new Position(1 + random.nextInt(3), 2 + random.nextInt(1_000));
        boolean gone = random.nextInt(10) == 0;
        var action = gone ? Publication.Action.DELETE : Publication.Action.UPDATE;
        return new Publication(node, position, digest(), instant(), action, object, gone ? null : payload(object));
    }

    private ObjectId object(NodeId node) {
        var kinds = List.of(Kind.GROUP, Kind.SERVICE, Kind.TRAINING, Kind.MATERIAL, Kind.TEMPLATE, Kind.BUDGET);
        var kind = pick(kinds);
        return kind == Kind.GROUP ? ObjectId.group(node) : object(node, kind);
    }

    private ObjectId object(NodeId node, Kind kind) {
        return ObjectId.of(node, kind, new UUID(random.nextLong(), random.nextLong()));
    }

    public Payload payload(ObjectId object) {
        return switch (object.kind()) {
            case GROUP -> group(object.node());
            case SERVICE -> service();
            case TRAINING -> training();
            case MATERIAL -> material(object.node());
            case TEMPLATE -> template(object.node());
            case BUDGET -> budget();
            case KEY -> throw new IllegalArgumentException("key events are made with a key");
        };
    }

    public GroupCard group(NodeId node) {
        return new GroupCard(
                pick(List.of(Lang.values())),
                line(),
                line(),
                maybe(this::text),
                pick(List.of(Stage.values())),
                maybe(this::link),
                maybe(() -> version(node)));
    }

    public ServiceOffer service() {
        return new ServiceOffer(
                pick(List.of(Lang.values())),
                line(),
                text(),
                pick(List.of(ServiceKind.values())),
                maybe(this::line),
                maybe(this::line),
                maybe(() -> random.nextInt(1_000)),
                maybe(() -> new HalfDays(random.nextInt(100))),
                maybe(this::line));
    }

    public TrainingOffer training() {
        return new TrainingOffer(
                pick(List.of(Lang.values())),
                line(),
                text(),
                new HalfDays(1 + random.nextInt(40)),
                pick(List.of(Level.values())),
                maybe(() -> 1 + random.nextInt(100)),
                pick(List.of(Licence.values())),
                maybe(this::link));
    }

    public Material material(NodeId node) {
        return new Material(
                pick(List.of(Lang.values())),
                line(),
                maybe(this::text),
                pick(List.of(Licence.values())),
                maybe(this::line),
                object(node, Kind.TRAINING),
                maybe(this::link),
                list(
                        1,
                        12,
                        i -> new Material.SharedFile(
                                "fiche " + i + ".pdf", "application/pdf", 1 + random.nextInt(1 << 20), digest())));
    }

    public AmieTemplate template(NodeId node) {
        return new AmieTemplate(
                pick(List.of(Lang.values())),
                line(),
                text(),
                1 + random.nextInt(20),
                pick(List.of(Licence.values())),
                maybe(() -> version(node)),
                1 + random.nextInt(100),
                plan(),
                list(0, 3, _ -> new AmieTemplate.Job(line(), hours(), months(), money())),
                list(0, 12, _ -> new BudgetLine("6" + random.nextInt(10, 99_999), line(), money())),
                list(0, 12, _ -> serviceModel()),
                list(0, 12, _ -> trainingModel()));
    }

    private AmieTemplate.ServiceModel serviceModel() {
        var offer = service();
        return new AmieTemplate.ServiceModel(
                offer.name(),
                offer.description(),
                offer.service(),
                offer.software(),
                offer.unit(),
                offer.quotaPerPart(),
                offer.days());
    }

    private AmieTemplate.TrainingModel trainingModel() {
        var offer = training();
        return new AmieTemplate.TrainingModel(
                offer.title(), offer.objectives(), offer.duration(), offer.level(), offer.seats());
    }

    public OpenBudget budget() {
        return new OpenBudget(
                pick(List.of(Lang.values())),
                line(),
                2020 + random.nextInt(20),
                1 + random.nextInt(100),
                plan(),
                list(1, 3, _ -> new OpenBudget.WorkTime(hours(), months())),
                list(1, 30, _ -> new BudgetLine("7" + random.nextInt(10, 99_999), line(), money())),
                "2026-" + random.nextInt(1, 99),
                day(),
                list(2, 4, _ -> day()),
                pick(List.of(Licence.values())));
    }

    private PartPlan plan() {
        return new PartPlan(money(), money(), new HalfDays(1 + random.nextInt(40)), new HalfDays(random.nextInt(10)));
    }

    private HalfHours hours() {
        return new HalfHours(1 + random.nextInt(70));
    }

    private int months() {
        return 1 + random.nextInt(12);
    }

    private Money money() {
        return new Money(random.nextInt(10_000_000));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(
                1_790_000_000L + random.nextInt(10_000_000), random.nextBoolean() ? 120_000_000 : 0);
    }

    private Digest digest() {
        var hash = new byte[32];
        random.nextBytes(hash);
        return Digest.ofHash(hash);
    }

    private TemplateVersion version(NodeId node) {
        return new TemplateVersion(object(node, Kind.TEMPLATE), 1 + random.nextInt(9));
    }

    private String link() {
        return "https://www.example.org/" + random.nextInt(1_000) + "?a=b%20c#d";
    }

    /// One line of at least three visible characters.
    public String line() {
        return "Abc" + characters(random.nextInt(40));
    }

    private String text() {
        return line() + "\n\t" + line() + "\n\n" + characters(random.nextInt(300)) + ".";
    }

    private String characters(int count) {
        var all = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.appendCodePoint(all[random.nextInt(all.length)]);
        return text.toString().strip();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(int least, int most, java.util.function.IntFunction<T> item) {
        return IntStream.range(0, random.nextInt(least, most + 1))
                .mapToObj(item)
                .toList();
    }
}
