package amie.node.demo;

import amie.model.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The Amies of the demo, as their file tells them; what is a map goes to the API as it stands.
public record Sample(List<Amie> amies) {
    /// @param id names its folder
    /// @param people the first one founds it
    public record Amie(
            String id,
            String name,
            String territory,
            String about,
            String stage,
            List<Person> people,
            List<Budget> budgets,
            @Nullable List<Map<String, Object>> scenarios,
            @Nullable List<Entry> entries,
            List<Member> members,
            List<Map<String, Object>> services,
            List<Training> trainings,
            @Nullable TemplateText template,
            @Nullable Opening opening) {
        Person holding(String role) {
            return people.stream()
                    .filter(person -> person.roles().contains(role))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// What its template says of itself.
    ///
    /// @param revision added in its second version
    public record TemplateText(String title, String description, String revision) {}

    /// How it opens its budget to the federation.
    ///
    /// @param decision number of the board's decision within the year
    public record Opening(String title, String decision) {}

    /// Somebody with an account.
    public record Person(String name, String email, List<String> roles) {}

    /// @param season 0 for this year, -1 for the last
    public record Budget(int season, Map<String, Object> content) {}

    /// What was spent or received on a day of this year.
    public record Entry(int month, int day, String account, String label, String amount) {}

    /// @param parts this year
    /// @param before parts last year
    public record Member(Map<String, Object> sheet, int parts, int before) {}

    /// @param material name of its file, without `.pdf`
    public record Training(
            Map<String, Object> offer, @Nullable String material) {}

    static Sample load() throws IOException {
        return Json.read(resource("amies.json"), Sample.class);
    }

    /// A file that is delivered with the demo.
    static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
