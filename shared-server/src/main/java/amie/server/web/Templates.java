package amie.server.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The compiled templates: the application's own, then those of this module.
final class Templates {
    private static final String SHARED = "amie.server.view";
    private final TemplateEngine own;
    private final TemplateEngine shared;
    private final String ownPackage;
    private final Map<String, Boolean> ownership = new ConcurrentHashMap<>();

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

    /// A page to be printed.
    String paper(Request request, String title, String template, Object it) {
        request.variesBy("Accept-Language", "Cookie");
        var view = new View(request, this);
        var site = request.installation().site().name().get();
        var output = new StringOutput();
        content(view, "web/paper", new Paper(title, site, content(view, template, it)))
                .writeTo(output);
        return output.toString();
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

    /// Asks for the compiled class: the application's templates win over those of this module.
    private boolean isOwn(String template) {
        return ownership.computeIfAbsent(template, name -> exists(ownPackage, name));
    }

    private static boolean exists(String viewPackage, String template) {
        int slash = template.lastIndexOf('/');
        var folder = slash < 0 ? "" : template.substring(0, slash + 1);
        var path = viewPackage.replace('.', '/') + "/" + folder + "Jte"
                + template.substring(slash + 1).replace("-", "") + "Generated.class";
        return Templates.class.getClassLoader().getResource(path) != null;
    }
}
