package amie.server.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Makes the pictures of a page ready for paper: what the style sheet of the page says goes into each, and texts become
/// outlines, because letters inside a picture would be drawn with the fonts of the machine, which may have none.
final class Plot {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /// Pixels of paper for a unit of a picture.
    private static final double ENLARGED = 1.15;

    private static final double NOTE = 13;
    private static final double TICK = 12;

    private final Document document;
    private final String style;

    private Plot(Document document, String style) {
        this.document = document;
        this.style = style;
    }

    static void prepare(Document document, String style) {
        var plot = new Plot(document, style);
        for (var svg : elements(document.getDocumentElement(), "svg")) plot.prepare(svg);
    }

    private void prepare(Element svg) {
        var box = svg.getAttribute("viewBox").split(" ", -1);
        svg.setAttribute("width", pixels(box[2]));
        svg.setAttribute("height", pixels(box[3]));
        svg.setAttribute("alt", told(svg));
        for (var text : elements(svg, "text")) letters(text);
        var styled = document.createElementNS(SVG, "style");
        styled.setTextContent(style);
        svg.insertBefore(styled, svg.getFirstChild());
    }

    /// The printer reads whole numbers only, and takes a square for anything else.
    private static String pixels(String length) {
        return Long.toString(Math.round(Double.parseDouble(length) * ENLARGED));
    }

    /// Title and description: what somebody hears who does not see the picture.
    private static String told(Element svg) {
        return String.join(
                ". ",
                IntStream.range(0, svg.getChildNodes().getLength())
                        .mapToObj(svg.getChildNodes()::item)
                        .filter(node -> List.of("title", "desc").contains(node.getNodeName()))
                        .map(node -> node.getTextContent().strip())
                        .toList());
    }

    private void letters(Element text) {
        var classes = List.of(text.getAttribute("class").split(" ", -1));
        var face = classes.contains("strong") ? Typeface.BOLD : Typeface.REGULAR;
        var outline = face.outline(text.getTextContent(), classes.contains("tick") ? TICK : NOTE);
        var before = switch (text.getAttribute("text-anchor")) {
            case "end" -> outline.width();
            case "middle" -> outline.width() / 2;
            default -> 0;
        };
        var x = Double.parseDouble(text.getAttribute("x")) - before;
        var y = Double.parseDouble(text.getAttribute("y"));
        var shape = path(outline.shape().getPathIterator(AffineTransform.getTranslateInstance(x, y)));
        // Below the letters, so that a line that runs under them does not cross them.
        text.getParentNode().insertBefore(path("letters-rim", shape), text);
        text.getParentNode().replaceChild(path("letters " + text.getAttribute("class"), shape), text);
    }

    private Element path(String style, String shape) {
        var path = document.createElementNS(SVG, "path");
        path.setAttribute("class", style);
        path.setAttribute("d", shape);
        return path;
    }

    private static String path(PathIterator shape) {
        var path = new StringBuilder("M0 0");
        var at = new double[6];
        for (; !shape.isDone(); shape.next()) {
            switch (shape.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> step(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> step(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> step(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> step(path, 'C', at, 6);
                case PathIterator.SEG_CLOSE -> path.append('Z');
                default -> throw new IllegalStateException("an unknown stroke");
            }
        }
        return path.toString();
    }

    private static void step(StringBuilder path, char stroke, double[] at, int count) {
        path.append(stroke);
        for (var i = 0; i < count; i++) path.append(i == 0 ? "" : " ").append(number(at[i]));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// A copy: what the document lists lives, and shrinks while elements are replaced.
    private static List<Element> elements(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
