package amie.server.membercase;

import amie.model.PartPlan;
import amie.server.web.Access;
import amie.server.web.Reply;
import amie.server.web.Request;
import amie.server.web.Route;
import amie.server.web.View;
import gg.jte.Content;
import java.util.List;
import java.util.function.Supplier;

/// What an organisation spends on its computers against taking parts, on a page and on a sheet of paper for its board.
/// Figures come by POST; nothing of them is kept or logged.
public final class CasePages {
    private final String path;
    private final Access access;
    private final Back back;
    private final Supplier<PartPlan> formula;

    /// Where the page comes from.
    ///
    /// @param key of its name
    public record Back(String path, String key) {}

    /// What the page shows.
    public record Page(String path, Back back, CaseForm form) {
        public Content inputs(View v) {
            return form.inputs(v);
        }

        public Content answer(View v) {
            return form.answer(v, path);
        }
    }

    /// @param formula what a part costs and gives, until somebody changes it
    public CasePages(String path, Access access, Back back, Supplier<PartPlan> formula) {
        this.path = path;
        this.access = access;
        this.back = back;
        this.formula = formula;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(path, access, this::blank),
                Route.post(path, access, this::weigh),
                Route.post(path + "/pdf", access, this::print));
    }

    private Reply blank(Request request) {
        request.soundQuery();
        return page(200, request, CaseForm.blank(request.lang(), formula.get()));
    }

    private Reply weigh(Request request) {
        var form = CaseForm.read(request.fields());
        if (request.partial()) return Reply.fragment(200, "membercase/preview", new Page(path, back, form));
        return page(form.found() == null ? 422 : 200, request, form);
    }

    private Reply print(Request request) {
        var form = CaseForm.read(request.fields());
        if (form.found() == null) return page(422, request, form);
        return Reply.paper(request.t("case.file"), request.t("case.title"), "membercase/printed", form);
    }

    private Reply page(int status, Request request, CaseForm form) {
        return Reply.page(status, request.t("case.title"), "membercase/page", new Page(path, back, form));
    }
}
