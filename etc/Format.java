import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;

/// Keeps every Java source of the project in one layout. `--check` fails and names what differs, `--write` rewrites it.
void main(String[] arguments) throws Exception {
    boolean write = arguments.length == 1 && arguments[0].equals("--write");
    var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.PALANTIR).build();
    var formatter = Formatter.createFormatter(options);
    var differing = new ArrayList<Path>();
    for (var module : List.of("shared-model", "shared-server", "hub", "node")) {
        if (!Files.isDirectory(Path.of(module, "src"))) continue;
        try (var tree = Files.walk(Path.of(module, "src"))) {
            for (var source : tree.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                var text = Files.readString(source);
                var wanted = formatter.formatSourceAndFixImports(text);
                if (wanted.equals(text)) continue;
                differing.add(source);
                if (write) Files.writeString(source, wanted);
            }
        }
    }
    for (var source : differing) IO.println((write ? "rewritten: " : "not in the project's layout: ") + source);
    if (!write && !differing.isEmpty()) {
        IO.println("Run ./mvnw -N process-sources -Dformat=--write");
        System.exit(1);
    }
}
