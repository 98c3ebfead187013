package amie.node.founding;

import amie.model.Lang;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The fields of a founding: who and where, and the figures of the simulator.
final class FigureForm {
    private static final List<String> SINGLE = List.of(
            "name",
            "territory",
            "lang",
            "parts",
            "price",
            "launchPrice",
            "secondment",
            "collective",
            "months",
            "ceiling",
            "opening",
            "hiring",
            "instalments",
            "another",
            "authorities");
    private static final List<String> JOB = List.of("title", "weekly", "months", "gross", "employerCost");
    private static final List<String> LINE = List.of("account", "label", "amount");
    private static final int MOST_JOBS = 20;
    private static final int MOST_LINES = 100;

    private FigureForm() {}

    /// As the template has it: its reference figures.
    static SequencedMap<String, String> filled(Lang lang, Chosen chosen) {
        var values = entered(Simulator.filled(lang, Inputs.of(chosen.template())));
        values.put("lang", chosen.template().lang().name());
        return values;
    }

    /// All that was entered, as it was, without what is blank.
    static SequencedMap<String, String> entered(Fields fields) {
        var values = new LinkedHashMap<String, String>();
        for (var field : SINGLE) put(values, fields, field);
        for (int i = 0; i < MOST_JOBS; i++) for (var field : JOB) put(values, fields, "jobs." + i + "." + field);
        for (int i = 0; i < MOST_LINES; i++) for (var field : LINE) put(values, fields, "lines." + i + "." + field);
        return values;
    }

    private static void put(SequencedMap<String, String> values, Fields fields, String field) {
        var text = fields.entered(field);
        if (!text.isBlank() && text.length() <= 5000) values.put(field, text);
    }
}
