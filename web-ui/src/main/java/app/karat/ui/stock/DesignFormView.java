package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down a design or changes it: what it is, what a piece of it weighs and costs, its variants and what goes into one. */
@Route(value = "designs/new", layout = Frame.class)
@RouteAlias(value = "designs/edit/:design", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER"})
public class DesignFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DesignsApi designs;
    private final DesignForm form;
    private final Div message = new Div();
    private final H1 title = new H1(Texts.t("designs.add"));
    private final UUID id = UUID.randomUUID();
    private transient @Nullable Design editing;

    public DesignFormView(DesignsApi designs, LotsApi lots, Workplaces workplaces, RateBoards boards) {
        this.designs = designs;
        Workplace place = workplaces.current();
        this.form = new DesignForm(place, boards.board(place.branch().id()), lots);
        addClassName("k-piece");
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setSuffixComponent(Lay.key("Ctrl ⏎"));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Anchor back = new Anchor("designs", Texts.t("cancel"));
        add(Lay.box("k-head", title, Lay.row(back, save)), message, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("design").map(Ids::of).ifPresent(known -> {
            Design design = designs.get(known);
            editing = design;
            title.setText(design.name());
            form.show(design);
        });
        form.focus();
    }

    private void save() {
        message.removeAll();
        try {
            Design saved = editing == null
                    ? designs.add(id, form.terms(null))
                    : designs.change(editing.id(), form.terms(editing.version()));
            Notices.done(Texts.t("designs.saved", saved.style()));
            UI.getCurrent().navigate("designs/" + saved.id());
        } catch (ApiProblem refusal) {
            String rest = form.show(refusal);
            if (!rest.isBlank()) {
                message.add(refusal.status() == 412 ? Note.warn(rest) : Note.bad(rest));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Karat";
    }
}
