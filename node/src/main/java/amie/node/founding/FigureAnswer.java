package amie.node.founding;

import amie.server.simulator.Simulator;
import amie.server.web.Fields;
import amie.server.web.View;
import gg.jte.Content;

/// What the entered figures give.
public record FigureAnswer(Fields form, Simulator simulator) {
    public Content content(View v) {
        return simulator.answer(v, form);
    }
}
