package amie.server.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/// The compiled templates: the application's own, then those of this module.
final class Templates {
    private static final String SHARED = "amie.server.view";
    private final TemplateEngine own;
    private final TemplateEngine shared;
    private final String ownPackage;

    Templates(String ownPackage) {
        this.ownPackage = ownPackage;
        this.own = engine(ownPackage);
        this.shared = engine(SHARED);
    }

    private static TemplateEngine engine(String viewPackage) {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), viewPackage);
    }

    byte[] page(Request request, String title, String template, Object it, int status) {
        request.variesBy("Accept-Language", "Cookie");
        var view = new View(request, this);
        var layout = Layout.of(request, view, title, status, content(view, template, it));
        return bytes(content(view, "web/layout", layout));
    }

    byte[] fragment(Request request, String template, Object it) {
        request.variesBy("Accept-Language", "Cookie");
        return bytes(content(new View(request, this), template, it));
    }

    Content content(View view, String template, Object it) {
        var engine = isOwn(template) ? own : shared;
        return output -> engine.render(template + ".jte", Map.of("v", view, "it", it), output);
    }

    private static byte[] bytes(Content content) {
        var output = new Utf8ByteOutput();
        content.writeTo(output);
        return output.toByteArray();
    }

    private boolean isOwn(String template) {
        return !template.startsWith("web/") && !template.startsWith("account/") && !ownPackage.equals(SHARED);
    }
}
