package app.karat.ui.approvals;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Approval;
import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of the branches, open ones first, as they come. */
@Route(value = "approvals", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES"})
public class ApprovalsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 30;

    private final transient ApprovalsApi approvals;
    private final transient Workplace place;
    private final transient Background background;
    private final Div open = Lay.stack();
    private final H2 before = new H2(Texts.t("approvals.before"));
    private final Div done = Lay.stack();

    public ApprovalsView(ApprovalsApi approvals, Workplaces workplaces, Hub hub, Background background) {
        this.approvals = approvals;
        this.background = background;
        this.place = workplaces.current();
        addClassName("k-approvals");
        Button pin = new Button(Texts.t("pin.own"), new Icon("gear"), click -> new PinDialog(approvals).open());
        pin.setVisible(place.me().leads());
        open.getElement().setAttribute("aria-live", "polite");
        add(Lay.head(Texts.t("approvals.title"), pin), open, before, done);
        show(read());
        hub.follow(this, place.tenant(), event -> {
            if (event.is("approval") || event.isReset()) {
                getUI().ifPresent(ui -> background.load(ui, this::read, this::show));
            }
        });
    }

    private List<Approval> read() {
        return approvals.find(null, false, null, SHOWN).items();
    }

    private void show(List<Approval> all) {
        open.removeAll();
        done.removeAll();
        for (Approval one : all) {
            boolean mine = one.isOpen() && mayDecide(one);
            (one.isOpen() ? open : done).add(new ApprovalCard(one, place, mine ? this::decide : null));
        }
        before.setVisible(done.getComponentCount() > 0);
        if (open.getComponentCount() == 0) {
            open.add(new EmptyState("check", Texts.t("approvals.empty.title"), Texts.t("approvals.empty.text")));
        }
    }

    private boolean mayDecide(Approval one) {
        return place.me().is("owner") || place.me().is("manager") && "MANAGER".equals(one.needs());
    }

    private void decide(Approval one, boolean approve, @Nullable String note) {
        try {
            approvals.decide(one.id(), new Approval.Decision(approve, note));
            Notices.done(Texts.t(approve ? "approvals.approved" : "approvals.refused"));
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.detail());
        }
        show(read());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("approvals.title") + " · Karat";
    }
}
