package amie.node.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The programs of the demo: the hub, the Amies of the samples, and the one that is not founded yet.
record Federation(Program hub, List<Program> amies, Program unfounded) {
    private static final String HUB = "hub/target/hub-0.1.jar";
    private static final String NODE = "node/target/node-0.1.jar";

    /// @param home where the software was built
    /// @param data each program has a folder of its own there
    /// @param port of the hub; the nodes take the next ones
    static Federation of(Path home, Path data, int port, Sample sample) {
        var hub = new Program("Hub", home, HUB, data.resolve("hub"), port, List.of("--name", "Fédération des Amies"));
        var amies = new ArrayList<Program>();
        for (var amie : sample.amies()) amies.add(node(amie.name(), home, data.resolve(amie.id()), hub, amies.size()));
        var unfounded = node("Amie à fonder", home, data.resolve("a-fonder"), hub, amies.size());
        return new Federation(hub, List.copyOf(amies), unfounded);
    }

    private static Program node(String name, Path home, Path data, Program hub, int before) {
        var arguments = List.of("--hub", hub.address().toString());
        return new Program(name, home, NODE, data, hub.port() + 1 + before, arguments);
    }

    List<Program> all() {
        var all = new ArrayList<>(List.of(hub));
        all.addAll(amies);
        all.add(unfounded);
        return List.copyOf(all);
    }
}
