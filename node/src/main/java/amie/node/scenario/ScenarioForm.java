package amie.node.scenario;

import amie.model.Fault;
import amie.model.Lang;
import amie.server.db.ConstraintViolation;
import amie.server.simulator.FirstYear;
import amie.server.simulator.Inputs;
import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A scenario as it is entered, in a form or in JSON.
final class ScenarioForm {
    static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 2000;

    /// What the database refuses, said beside its field.
    private static final Map<String, Fault> REFUSALS =
            Map.of("scenario_name_taken", Fault.of("name", "scenario.fault.taken"));

    private ScenarioForm() {}

    /// Of a form whose figures were read already; nothing if there is any fault.
    static @Nullable ScenarioDraft read(Fields fields, Simulation simulation) {
        var name = fields.text("name", LONGEST_NAME);
        var note = fields.optionalText("note", LONGEST_NOTE);
        var figures = simulation.sound();
        return figures == null ? null : new ScenarioDraft(name, note, figures, simulation.firstYear());
    }

    /// What a program sends; leaves by a problem if anything is wrong.
    static ScenarioDraft read(Fields fields, Simulator simulator) {
        var name = fields.text("name", LONGEST_NAME);
        var note = fields.optionalText("note", LONGEST_NOTE);
        var firstYear = FirstYear.read(fields);
        return new ScenarioDraft(name, note, simulator.readOrProblem(fields), firstYear);
    }

    /// Notes what the database refused. Anything but a rule for what is entered is a failure.
    static void refused(Fields fields, ConstraintViolation violation) {
        var fault = REFUSALS.get(violation.constraint());
        if (fault == null) throw violation;
        fields.fault(fault.field(), fault.key());
    }

    /// A form that shows a scenario, before anybody changed anything.
    static Simulation of(ScenarioDraft draft, Lang reader) {
        var around = new LinkedHashMap<String, String>();
        around.put("name", draft.name());
        if (draft.note() != null) around.put("note", draft.note());
        return Simulator.simulation(reader, draft.figures(), draft.firstYear(), around);
    }

    static ScenarioDraft of(String name, Inputs figures) {
        return new ScenarioDraft(name, null, figures, FirstYear.USUAL);
    }
}
