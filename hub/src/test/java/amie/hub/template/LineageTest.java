package amie.hub.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.hub.template.Lineage.Branch;
import amie.model.Kind;
import amie.model.Lang;
import amie.model.Licence;
import amie.model.Money;
import amie.model.NodeId;
import amie.model.ObjectId;
import amie.model.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who stands under whom.
class LineageTest {
    private static final NodeId NODE = new NodeId("plaine-k7q2m4xak7q2m4xa");

    private static TemplateVersion named(String template, int number) {
        return new TemplateVersion(
                ObjectId.of(
                        NODE,
                        Kind.TEMPLATE,
                        UUID.nameUUIDFromBytes(template.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                number);
    }

    private static Version version(String template, int number, @Nullable TemplateVersion parent) {
        return new Version(
                named(template, number),
                "Amie",
                Lang.FR,
                template,
                "",
                Licence.CC0_1_0,
                12,
                Money.euros(2_000),
                0,
                List.of(),
                parent,
                null,
                Instant.EPOCH,
                false,
                false);
    }

    /// `a(b)` is b under a.
    private static String drawn(List<Branch> branches) {
        return branches.stream().map(LineageTest::drawn).collect(Collectors.joining(" "));
    }

    private static String drawn(Branch branch) {
        return branch.latest().title()
                + branch.versions().stream()
                        .map(leaf -> leaf.adapted().isEmpty() ? "" : "(" + drawn(leaf.adapted()) + ")")
                        .collect(Collectors.joining());
    }

    private static String lineage(Version... versions) {
        return drawn(Lineage.of(List.of(versions), List.of()).roots());
    }

    @Test
    void adaptations_stand_under_the_version_that_they_adapt() {
        assertEquals(
                "a(b(c))",
                lineage(version("a", 1, null), version("b", 1, named("a", 1)), version("c", 1, named("b", 1))));
        assertEquals("a b", lineage(version("a", 1, null), version("b", 1, named("a", 7))));
    }

    @Test
    void a_template_that_claims_to_descend_from_itself_is_shown_once() {
        assertEquals("a(b)", lineage(version("a", 1, named("b", 1)), version("b", 1, named("a", 1))));
        assertEquals("a", lineage(version("a", 1, null), version("a", 2, named("a", 1))));
    }
}
