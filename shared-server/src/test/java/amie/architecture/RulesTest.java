package amie.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
    /// Every rule is broken somewhere under `amie.planted`: a rule that finds nothing there finds nothing anywhere.
    @TestFactory
    Stream<DynamicTest> each_rule_sees_what_breaks_it() {
        var planted = new ClassFileImporter().importPackages("amie.planted");
        return Rules.of("amie.planted")
                .all()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertTrue(rule.isBrokenBy(planted))));
    }

    @TestFactory
    Stream<DynamicTest> the_model_keeps_them() {
        return Rules.ofWords("amie.model").tests();
    }

    @TestFactory
    Stream<DynamicTest> the_plumbing_keeps_them() {
        return Rules.of("amie.server").tests();
    }
}
