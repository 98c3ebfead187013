package amie.node.demo;

import amie.node.demo.Sample.Amie;
import amie.node.demo.Sample.Opening;
import amie.node.demo.Sample.TemplateText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fills one node: founds its Amie, puts in what it has, joins, publishes.
final class AmieFilling {
    private static final String API = "/api/v1/";
    private static final Map<String, Object> NOTHING = Map.of();

    private final Amie amie;
    private final URI site;
    private final String invitation;
    private final int year;
    private final LocalDate today;
    private final Visitor founder;
    private final Browser browser;
    private final List<String> published = new ArrayList<>();

    /// @param invitation of the federation's steward
    AmieFilling(Amie amie, URI site, String invitation, Clock clock) {
        this.amie = amie;
        this.site = site;
        this.invitation = invitation;
        this.today = LocalDate.now(clock);
        this.year = today.getYear();
        this.founder = new Visitor(site);
        this.browser = founder.browser();
    }

    void foundFromNothing() {
        var fields = Map.of("name", amie.name(), "territory", amie.territory());
        browser.send(browser.page("/first-run/empty"), "/first-run/empty", fields);
        founder.begin("/first-run/account", amie.people().getFirst());
    }

    /// @param template IRI of its version
    void foundFrom(String template) {
        var chosen = browser.page("/first-run/figures?template=" + URLEncoder.encode(template, StandardCharsets.UTF_8));
        var fields = Map.of("name", amie.name(), "territory", amie.territory());
        var confirmation = browser.send(chosen, "/first-run/confirm", fields);
        browser.send(confirmation, "/first-run/found", Map.of());
        founder.begin("/first-run/account", amie.people().getFirst());
    }

    /// Everything that the Amie has, and everybody who works there.
    void putIn() throws IOException {
        for (var person : amie.people().subList(1, amie.people().size())) founder.welcome(site, person);
        founder.takeToken("COORDINATOR");
        putInProfile();
        for (var budget : amie.budgets()) putIn(budget);
        if (amie.scenarios() != null)
            for (var scenario : amie.scenarios()) browser.post(API + "scenarios", scenario, Wire.Made.class);
        if (amie.entries() != null) for (var entry : amie.entries()) putIn(entry);
        for (var member : amie.members()) putIn(member);
        putInServices();
        for (var training : amie.trainings()) putIn(training);
        browser.post(API + "federation", Map.of("invitation", invitation), Wire.Standing.class);
    }

    private void putInProfile() {
        browser.put(
                API + "profile",
                Map.of(
                        "lang", "FR",
                        "name", amie.name(),
                        "territory", amie.territory(),
                        "about", amie.about(),
                        "stage", amie.stage()));
        published.add(API + "profile");
    }

    private void putIn(Sample.Budget budget) {
        var season = year + budget.season();
        var content = new LinkedHashMap<>(budget.content());
        var known = browser.get(API + "budgets", Wire.Years.class).items();
        if (known.contains(season)) {
            browser.put(API + "budgets/" + season, content);
        } else {
            content.put("year", season);
            browser.post(API + "budgets", content, Wire.Year.class);
        }
    }

    /// What has not come yet is not in the books.
    private void putIn(Sample.Entry entry) {
        var last = YearMonth.of(year, entry.month()).lengthOfMonth();
        var date = LocalDate.of(year, entry.month(), Math.min(last, entry.day()));
        if (date.isAfter(today)) return;
        browser.post(
                API + "budgets/" + year + "/ledger",
                Map.of(
                        "date", date.toString(),
                        "account", entry.account(),
                        "label", entry.label(),
                        "amount", entry.amount()),
                Wire.Made.class);
    }

    private void putIn(Sample.Member member) {
        var path = API + "members/"
                + browser.post(API + "members", member.sheet(), Wire.Made.class).id() + "/parts/";
        if (member.before() > 0) browser.put(path + (year - 1), Map.of("parts", member.before()));
        browser.put(path + year, Map.of("parts", member.parts()));
    }

    /// What a template brought already is changed to what the Amie makes of it.
    private void putInServices() {
        var there = new HashMap<String, String>();
        for (var item :
                browser.get(API + "services?limit=200", Wire.Offers.class).items()) there.put(item.name(), item.id());
        for (var service : amie.services()) {
            var id = there.get(String.valueOf(service.get("name")));
            if (id == null)
                id = browser.post(API + "services", service, Wire.Made.class).id();
            else browser.put(API + "services/" + id, service);
            published.add(API + "services/" + id);
        }
    }

    private void putIn(Sample.Training training) throws IOException {
        var offer = training.offer();
        var there = browser.get(API + "trainings?limit=200", Wire.Trainings.class).items().stream()
                .filter(item -> item.title().equals(offer.get("title")))
                .findFirst();
        var path = API + "trainings/"
                + (there.isPresent()
                        ? there.get().id()
                        : browser.post(API + "trainings", offer, Wire.Made.class)
                                .id());
        if (training.material() != null) putIn(path + "/materials", offer, training.material());
        published.add(path);
    }

    private void putIn(String path, Map<String, Object> offer, String file) throws IOException {
        var sheet = new LinkedHashMap<String, Object>();
        for (var field : List.of("lang", "title", "licence")) sheet.put(field, offer.get(field));
        sheet.put("author", amie.name());
        var material = browser.post(path, sheet, Wire.Made.class).id();
        browser.upload(path + "/" + material + "/files", file + ".pdf", Sample.resource(file + ".pdf"));
    }

    void publishTemplate(TemplateText text) {
        var fields = Map.of(
                "title", text.title(), "description", text.description(), "licence", "CC_BY_SA_4_0", "confirmed", "on");
        var made = browser.send(browser.page("/templates/new"), "/templates", fields);
        browser.send(browser.page(made), made + "/publish", Map.of());
    }

    /// Writes and publishes the next version of the template.
    void reviseTemplate(TemplateText text) {
        var list = browser.page("/templates");
        var path = list.replaceFirst("(?s).*?href=\"(/templates/[0-9a-f-]{36})\".*", "$1");
        var fields = Map.of(
                "description", text.description() + " " + text.revision(), "launchPrice", "1600", "confirmed", "on");
        browser.send(browser.page(path + "/edit"), path, fields);
        browser.send(browser.page(path), path + "/publish", Map.of());
    }

    void publish() {
        for (var path : published) browser.post(path + "/publication", NOTHING, Wire.Publication.class);
    }

    /// The treasurer notes the decision of the board that adopts this year's budget.
    void adopt(Opening opening) {
        var treasurer = new Visitor(site);
        treasurer.signIn(amie.holding("TREASURER"));
        var second = treasurer.browser();
        var path = second.page("/budget/" + year)
                .replaceFirst("(?s).*?href=\"(/budget/" + year + "/versions/\\d+)#adoption\".*", "$1");
        var decision = Map.of(
                "decision",
                year + "-" + opening.decision(),
                "decidedOn",
                today.minusDays(20).toString());
        second.send(second.page(path), path + "/adoption", decision);
    }

    /// The coordinator proposes, the treasurer approves.
    void open(Opening opening) {
        var path = "/budget/" + year;
        var fields = new HashMap<>(Map.of(
                "title",
                opening.title() + " " + year,
                "decision",
                year + "-" + opening.decision(),
                "decidedOn",
                today.minusDays(20).toString(),
                "licence",
                "CC_BY_SA_4_0",
                "understood",
                "on"));
        var form = browser.page(path + "/open");
        for (var field : Form.of(form, path + "/open").keySet())
            if (field.startsWith("agreement"))
                fields.put(field, today.minusDays(14).toString());
        browser.send(form, path + "/open", fields);
        var treasurer = new Visitor(site);
        treasurer.signIn(amie.holding("TREASURER"));
        var second = treasurer.browser();
        second.send(second.page(path), path + "/open/approval", Map.of());
    }

    /// Waits until everything said has reached the hub.
    void waitUntilPublished() throws InterruptedException {
        while (true) {
            var items =
                    browser.get(API + "publications", Wire.Publications.class).items();
            for (var item : items)
                if (item.publication().state().equals("REFUSED"))
                    throw new IllegalStateException(amie.name() + ": refused: " + item.title());
            if (items.stream().noneMatch(item -> item.publication().state().equals("WAITING"))) return;
            Thread.sleep(100);
        }
    }
}
