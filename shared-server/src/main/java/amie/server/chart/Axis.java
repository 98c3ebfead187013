package amie.server.chart;

import java.util.List;
import java.util.stream.LongStream;

/// An axis of whole numbers, where each number has a cell of its own: a window of one number still has a width.
///
/// @param from first number shown
/// @param to last number shown
public record Axis(int from, int to) {
    /// Width of every drawing in its own units; on a small phone one unit is about one pixel.
    static final double WIDTH = 320;

    private static final double MARGIN = 8;
    private static final double NARROWEST = 2;
    private static final int MOST_TICKS = 8;

    /// A stretch along the axis.
    public record Span(double x, double width) {
        public double end() {
            return round(x + width);
        }
    }

    /// A number written under the axis.
    public record Tick(int number, double x) {}

    /// Shows these numbers and some air around them.
    static Axis around(int... numbers) {
        long lowest = Integer.MAX_VALUE;
        long highest = 0;
        for (var number : numbers) {
            lowest = Math.min(lowest, number);
            highest = Math.max(highest, number);
        }
        var air = Math.max(3, Math.ceilDiv(highest - lowest, 5));
        return new Axis((int) Math.max(0, lowest - air), Math.clamp(highest + air, 0, Integer.MAX_VALUE - 1));
    }

    /// The cells of two numbers and of all between them.
    Span span(int first, int last) {
        var start = edge(Math.max(first, from));
        return new Span(round(start), round(Math.max(NARROWEST, edge(Math.min(last, to) + 1L) - start)));
    }

    Span upTo(int last) {
        return span(from, last);
    }

    Span onwards(int first) {
        return span(first, to);
    }

    double centre(int number) {
        return round((edge(number) + edge(number + 1L)) / 2);
    }

    /// At steps of 1, 2, 5, 10 and so on.
    List<Tick> ticks() {
        long step = step();
        return LongStream.rangeClosed(Math.ceilDiv(from, step), to / step)
                .mapToObj(count -> new Tick((int) (count * step), centre((int) (count * step))))
                .toList();
    }

    private long step() {
        for (long ten = 1; ; ten *= 10)
            for (var step : new long[] {ten, 2 * ten, 5 * ten}) if (((long) to - from) / step < MOST_TICKS) return step;
    }

    private double edge(long number) {
        return MARGIN + (number - from) * (WIDTH - 2 * MARGIN) / (to - from + 1.0);
    }

    /// To a hundredth: an SVG needs no more, and reads better.
    static double round(double coordinate) {
        return Math.round(coordinate * 100) / 100.0;
    }
}
