package amie.node;

import amie.architecture.Rules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_node_keeps_the_rules() {
        return Rules.of("amie.node").tests();
    }
}
