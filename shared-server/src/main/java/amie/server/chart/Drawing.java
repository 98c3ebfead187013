package amie.server.chart;

import amie.server.web.View;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/// Draws a template of this module inside a page of another one, whose own templates cannot call it by name.
public final class Drawing {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Drawing.class.getClassLoader(), "amie.server.view");

    private Drawing() {}

    /// @param template its name under `src/main/jte`, with ending; it has the parameters `View v` and `it`
    public static Content of(String template, View v, Object it) {
        return output -> ENGINE.render(template, Map.of("v", v, "it", it), output);
    }
}
