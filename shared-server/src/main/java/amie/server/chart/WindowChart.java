package amie.server.chart;

import amie.model.budget.Viability;
import amie.model.budget.Window;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The viability window as a picture: the numbers of parts that pay the costs, those whose days can be worked, and
/// where both meet.
///
/// @param id unique in the page
/// @param band the window; nothing if it is empty
/// @param gap the numbers between, which neither pay nor can be worked; nothing if there are none
/// @param today centre of the plan's own number of parts
public record WindowChart(
        String id,
        int parts,
        Window window,
        Standing standing,
        Axis.Span paid,
        Axis.Span workable,
        Axis.@Nullable Span band,
        Axis.@Nullable Span gap,
        double today,
        List<Axis.Tick> ticks) {

    /// Where the plan's own number of parts stands.
    public enum Standing {
        INSIDE,
        TOO_FEW,
        TOO_MANY,
        /// Neither more nor fewer parts would help.
        HOPELESS
    }

    public static WindowChart of(String id, Viability viability) {
        var window = viability.window();
        var parts = viability.plan().parts();
        var axis = Axis.around(window.breakEven(), window.most(), parts);
        return new WindowChart(
                id,
                parts,
                window,
                standing(window, parts),
                axis.onwards(window.breakEven()),
                axis.upTo(window.most()),
                window instanceof Window.Open(var from, var to) ? axis.span(from, to) : null,
                window.most() + 1 < window.breakEven() ? axis.span(window.most() + 1, window.breakEven() - 1) : null,
                axis.centre(parts),
                axis.ticks());
    }

    public Content content(View v) {
        return Drawing.of("chart/window.jte", v, this);
    }

    /// Which end of a text stands at the plan's number, so that it stays within the picture.
    public String anchor() {
        if (today < Axis.WIDTH / 3) return "start";
        return today > Axis.WIDTH * 2 / 3 ? "end" : "middle";
    }

    /// How many parts too few or too many.
    public int missing() {
        return switch (standing) {
            case INSIDE, HOPELESS -> 0;
            case TOO_FEW -> window.breakEven() - parts;
            case TOO_MANY -> parts - window.most();
        };
    }

    private static Standing standing(Window window, int parts) {
        return switch (window) {
            case Window.Empty _ -> Standing.HOPELESS;
            case Window.Open(var from, var to) -> {
                if (parts < from) yield Standing.TOO_FEW;
                yield parts > to ? Standing.TOO_MANY : Standing.INSIDE;
            }
        };
    }
}
