package amie.node.demo;

/// What to look at once the demo runs.
final class Guide {
    private Guide() {}

    static void show(Federation federation, Sample sample, Voice voice) {
        voice.line("");
        voice.line(
                "  %-24s %s".formatted(federation.hub().name(), federation.hub().address()));
        voice.line("      " + Filling.STEWARD.email());
        for (int i = 0; i < federation.amies().size(); i++) {
            var program = federation.amies().get(i);
            voice.line("  %-24s %s".formatted(program.name(), program.address()));
            for (var person : sample.amies().get(i).people())
                voice.line("      %-28s %s".formatted(person.email(), voice.roles(person.roles())));
        }
        var unfounded = federation.unfounded();
        voice.line("  %-24s %s".formatted(unfounded.name(), unfounded.address()));
        voice.line("");
        voice.say(
                "demo.guide",
                Visitor.PASSWORD,
                federation.hub().address(),
                federation.amies().getFirst().address(),
                unfounded.address());
    }
}
