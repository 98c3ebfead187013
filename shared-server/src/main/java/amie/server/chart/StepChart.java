package amie.server.chart;

import amie.model.budget.SecondWorker;
import amie.model.budget.Window;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The step to one more worker as a picture: the window of each number of workers on one axis of parts, and the part
/// that crosses the VAT exemption; above the same figures in a table.
///
/// @param id unique in the page
/// @param vat left edge of the part that crosses; nothing if it is far away
public record StepChart(
        String id,
        SecondWorker step,
        Row now,
        Row next,
        @Nullable Double vat,
        List<Axis.Tick> ticks) {
    private static final int FAR = 3;

    /// The window of a number of workers, or what its lack leaves open.
    ///
    /// @param isOpen whether the span is a window
    public record Row(SecondWorker.Step step, boolean isOpen, Axis.Span span) {}

    public StepChart {
        ticks = List.copyOf(ticks);
    }

    public static StepChart of(String id, SecondWorker step) {
        var now = step.now().window();
        var next = step.next().window();
        var furthest = Math.max(Math.max(now.most(), next.most()), Math.max(now.breakEven(), next.breakEven()));
        var crossing = step.crossingPart();
        var isNear = crossing <= Math.multiplyExact((long) FAR, furthest);
        var axis =
                Axis.around(now.breakEven(), now.most(), next.breakEven(), next.most(), isNear ? crossing : furthest);
        return new StepChart(
                id,
                step,
                row(step.now(), axis),
                row(step.next(), axis),
                isNear ? axis.span(crossing, crossing).x() : null,
                axis.ticks());
    }

    private static Row row(SecondWorker.Step step, Axis axis) {
        return switch (step.window()) {
            case Window.Open(var from, var to) -> new Row(step, true, axis.span(from, to));
            case Window.Empty(var from, var to) -> new Row(step, false, axis.span(to + 1, Math.max(to + 1, from - 1)));
        };
    }

    public Content content(View v) {
        return Drawing.of("chart/step.jte", v, this);
    }

    /// Which end of the text stands at the line, so that it stays within the picture.
    public static String anchor(double x) {
        return x > Axis.WIDTH / 2 ? "end" : "start";
    }
}
