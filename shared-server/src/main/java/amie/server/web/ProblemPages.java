package amie.server.web;

import java.util.List;

/// The page behind the type of a problem, for whoever follows it.
final class ProblemPages {
    private final Messages messages;

    ProblemPages(Messages messages) {
        this.messages = messages;
    }

    Reply page(Request request) {
        var type = request.segment("type");
        if (!messages.has(request.lang(), "problem." + type + ".detail"))
            throw Problem.notFound().exception();
        var told = ProblemJson.of(
                request.installation(),
                request.lang(),
                new Problem(0, type, List.of("…", "…"), List.of(), List.of()),
                "");
        return Reply.page(told.title(), "web/problem", told);
    }
}
