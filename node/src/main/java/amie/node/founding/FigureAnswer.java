package amie.node.founding;

import amie.server.simulator.Simulation;
import amie.server.simulator.Simulator;
import amie.server.web.View;
import gg.jte.Content;

/// What the entered figures give.
public record FigureAnswer(Simulation simulation, Simulator simulator) {
    public Content content(View v) {
        return simulator.answer(v, simulation, "founding");
    }
}
