package amie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What may know what, as `docs/ARCHITECTURE.md` names it. A module runs [#tests] on its root package:
///
/// ```
/// @TestFactory
/// Stream<DynamicTest> rules() {
///     return Rules.of("amie.hub").tests();
/// }
/// ```
///
/// @param root package under which each package is a feature
/// @param words whether the root holds words that all its packages use, instead of putting them together
public record Rules(String root, boolean words) {
    private static final Set<String> RDF_READERS_AND_WRITERS = Set.of(
            "org.apache.jena.riot.RDFParser",
            "org.apache.jena.riot.RDFParserBuilder",
            "org.apache.jena.riot.RDFDataMgr",
            "org.apache.jena.riot.RDFWriter",
            "org.apache.jena.riot.RDFWriterBuilder",
            "org.apache.jena.riot.system.StreamRDFWriter",
            "org.apache.jena.rdf.model.ModelFactory");
    private static final Set<String> STATEMENTS = Set.of(
            "createQuery",
            "createUpdate",
            "createBatch",
            "createCall",
            "createScript",
            "execute",
            "prepareBatch",
            "select");

    /// Of a module whose root puts its features together.
    public static Rules of(String root) {
        return new Rules(root, false);
    }

    /// Of a module whose root holds the words that its packages use.
    public static Rules ofWords(String root) {
        return new Rules(root, true);
    }

    /// A rule and the name by which the documents call it.
    public record Rule(String name, ArchRule rule) {
        /// Whether it finds anything wrong in these classes.
        public boolean isBrokenBy(JavaClasses classes) {
            return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
        }
    }

    /// One test a rule, on the classes of the module that are no tests.
    public Stream<DynamicTest> tests() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) throw new IllegalArgumentException("no classes under " + root);
        return all().map(rule -> DynamicTest.dynamicTest(
                rule.name, () -> rule.rule.allowEmptyShould(true).check(classes)));
    }

    public Stream<Rule> all() {
        return Stream.of(
                new Rule("the model knows neither HTTP nor SQL", modelKnowsNeitherHttpNorSql()),
                new Rule("features are free of cycles", featuresAreFreeOfCycles()),
                new Rule("only the root sees all features", onlyTheRootSeesAllFeatures()),
                new Rule("plumbing knows no feature", plumbingKnowsNoFeature()),
                new Rule("the hub does not know the node", apart("hub", "node")),
                new Rule("the node does not know the hub", apart("node", "hub")),
                new Rule("only stores speak SQL", onlyStoresSpeakSql()),
                new Rule("stores are nobody else's", storesAreNobodyElses()),
                new Rule("only pages and interfaces have routes", onlyPagesAndInterfacesHaveRoutes()),
                new Rule("only the web server, the link and the demo know Helidon", onlyPlumbingKnowsHelidon()),
                new Rule("only one package parses and writes RDF", onlyOnePackageParsesRdf()),
                new Rule("time comes from a clock", timeComesFromAClock()),
                new Rule("threads are blocked, not chained", threadsAreBlockedNotChained()),
                new Rule("names say what a thing is", namesSayWhatAThingIs()));
    }

    private static ArchRule modelKnowsNeitherHttpNorSql() {
        return noClasses()
                .that(describe(
                        "are of the model", c -> c.getPackageName().matches("amie\\.(planted\\.)?model(\\..*)?")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("amie.server..", "io.helidon..", "java.sql..", "javax.sql..", "org.jdbi.."));
    }

    private ArchRule featuresAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule onlyTheRootSeesAllFeatures() {
        return noClasses()
                .that(resideInAPackage(root + ".*.."))
                .and(areNotGenerated())
                .and(describe("have a root that puts together", _ -> !words))
                .should()
                .dependOnClassesThat(resideInAPackage(root));
    }

    private static ArchRule plumbingKnowsNoFeature() {
        return noClasses()
                .that(resideInAnyPackage("amie.model..", "amie.server..", "amie.planted.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("amie.hub..", "amie.node..", "amie.planted.alpha.."));
    }

    /// They meet over HTTP, in the words of the model.
    private static ArchRule apart(String one, String other) {
        return noClasses()
                .that(resideInAnyPackage("amie." + one + "..", "amie.planted." + one + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("amie." + other + "..", "amie.planted." + other + ".."));
    }

    private static ArchRule onlyStoresSpeakSql() {
        return noClasses()
                .that(describe("are neither stores nor the database's own", c -> !isStore(c) && !isOfDatabase(c)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi.v3.core.statement.."))
                .orShould()
                .callMethodWhere(describe("it runs a statement", Rules::runsStatement));
    }

    private static boolean runsStatement(JavaCall<?> call) {
        return call.getTargetOwner().getName().equals("org.jdbi.v3.core.Handle")
                && STATEMENTS.contains(call.getTarget().getName());
    }

    private static boolean isStore(JavaClass c) {
        return outermost(c).getSimpleName().endsWith("Store");
    }

    private static boolean isOfDatabase(JavaClass c) {
        return c.getPackageName().equals("amie.server.db");
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(Rules::outermost).orElse(c);
    }

    private static ArchRule storesAreNobodyElses() {
        return classes()
                .that(describe("speak SQL as stores", c -> isStore(c) && c.isTopLevelClass()))
                .and(describe(
                        "run statements",
                        c -> c.getMethodCallsFromSelf().stream().anyMatch(Rules::runsStatement)))
                .should()
                .notBePublic();
    }

    private ArchRule onlyPagesAndInterfacesHaveRoutes() {
        return noClasses()
                .that(resideInAPackage(root + ".*.."))
                .and(describe("are not the web server", c -> !c.getPackageName().startsWith("amie.server.web")))
                .and(describe(
                        "are neither pages nor interfaces",
                        c -> !outermost(c).getSimpleName().matches(".*(Api|Pages)")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("amie.server.web.Route");
    }

    private static ArchRule onlyPlumbingKnowsHelidon() {
        return noClasses()
                .that(describe(
                        "are neither the web server, nor the link to a hub, nor the reader that the demo plays",
                        c -> !Set.of("amie.server.web", "amie.node.link", "amie.node.demo")
                                .contains(c.getPackageName())))
                .should()
                .dependOnClassesThat(resideInAPackage("io.helidon.."));
    }

    private static ArchRule onlyOnePackageParsesRdf() {
        return noClasses()
                .that(describe(
                        "are not of the RDF package", c -> !c.getPackageName().equals("amie.model.rdf")))
                .should()
                .dependOnClassesThat(
                        describe("parse or write RDF", c -> RDF_READERS_AND_WRITERS.contains(c.getName())));
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callCodeUnitWhere(describe("it asks the machine for the time", Rules::asksTheMachine))
                .because("a test must be able to choose the time");
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        var target = (CodeUnitCallTarget) call.getTarget();
        var owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getRawParameterTypes().isEmpty();
        boolean date = owner.equals("java.util.Date")
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return now
                || date
                || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
    }

    private static ArchRule threadsAreBlockedNotChained() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CompletableFuture.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class);
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that(areNotGenerated())
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Data|Info)")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[^.$]*");
    }

    private static DescribedPredicate<JavaClass> areNotGenerated() {
        return describe("are not generated", c -> !c.getSimpleName().startsWith("Jte"));
    }
}
