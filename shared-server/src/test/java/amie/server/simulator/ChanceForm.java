package amie.server.simulator;

import amie.model.Lang;
import amie.server.web.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Forms filled by chance, with the least and the greatest figures that a form takes more often than life would.
final class ChanceForm {
    private static final List<String> ACCOUNTS = List.of("626", "616", "6251", "706", "741", "658", "789");

    private final Random random;
    private final Map<String, String> values = new LinkedHashMap<>();

    private ChanceForm(int seed) {
        random = new Random(seed);
    }

    static Fields of(int seed) {
        return new ChanceForm(seed).fields();
    }

    private Fields fields() {
        put("parts", "1", "10000", whole(1, 60));
        put("price", "0,01", "1000000", whole(500, 4000));
        put("launchPrice", "0,01", "1000000", whole(500, 4000), "");
        put("secondment", "0,5", "183", whole(1, 30));
        put("collective", "0", "183", whole(0, 12));
        put("ceiling", "0,01", "1000000", "");
        put("months", "1", "12", whole(2, 12), "");
        put("opening", "", "12");
        put("instalments", "", "1", "12");
        put("another", "", "0,5", "48");
        put("authorities", "", "1", "10000");
        var jobs = random.nextInt(5) == 0 ? InputForm.MOST_JOBS : 1 + random.nextInt(3);
        for (var job = 0; job < jobs; job++) {
            put("jobs." + job + ".weekly", "0,5", "48", "35", whole(10, 35));
            var byGross = random.nextInt(3) == 0;
            put("jobs." + job + ".gross", byGross ? whole(300, 9000) : "");
            put("jobs." + job + ".employerCost", byGross ? "" : random.nextBoolean() ? whole(1, 60_000) : "1000000");
        }
        var lines = random.nextInt(4) == 0 ? InputForm.MOST_LINES : random.nextInt(6);
        for (var line = 0; line < lines; line++) {
            put("lines." + line + ".account", ACCOUNTS.get(random.nextInt(ACCOUNTS.size())));
            put("lines." + line + ".label", "Ligne");
            put("lines." + line + ".amount", "0", lines > 10 ? whole(1, 250_000) : "1000000", whole(1, 20_000));
        }
        return Fields.filled(Lang.FR, new LinkedHashMap<>(values));
    }

    private void put(String field, String... choices) {
        values.put(field, choices[random.nextInt(choices.length)]);
    }

    private String whole(int least, int most) {
        return Integer.toString(random.nextInt(least, most + 1));
    }
}
