package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PieceDraft;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Background;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Takes a piece in or changes it, in the order of the work at the scales, with its price as one types. */
@Route(value = "stock/new", layout = Frame.class)
@RouteAlias(value = "stock/edit/:piece", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER"})
public class PieceFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PiecesApi pieces;
    private final transient DesignsApi designs;
    private final transient Workplace place;
    private final transient Background background;
    private final PieceForm form;
    private final PricePreview preview;
    private final Div message = new Div();
    private final H1 title = new H1(Texts.t("piece.new"));
    private transient @Nullable Piece editing;
    private long asked;
    private boolean ready;

    public PieceFormView(
            PiecesApi pieces,
            DesignsApi designs,
            Workplaces workplaces,
            RateBoards boards,
            Background background,
            Hub hub) {
        this.pieces = pieces;
        this.designs = designs;
        this.place = workplaces.current();
        this.background = background;
        this.form = new PieceForm(place, boards.board(place.branch().id()), this::changed);
        this.preview = new PricePreview(place.formats());
        addClassName("k-piece");
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setSuffixComponent(Lay.key("Ctrl ⏎"));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Anchor back = new Anchor("stock", Texts.t("cancel"));
        add(Lay.box("k-head", title, Lay.row(back, save)), message, Lay.box("k-piece-body", form, preview));
        hub.follow(this, place.tenant(), event -> {
            if (event.is("rates")) {
                changed();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("piece").map(Ids::of).ifPresent(id -> {
            Piece piece = pieces.get(id);
            editing = piece;
            title.setText(piece.name());
            form.show(piece);
        });
        QueryParameters address = event.getLocation().getQueryParameters();
        address.getSingleParameter("design")
                .map(Ids::of)
                .ifPresent(id -> form.from(
                        designs.get(id), address.getSingleParameter("variant").orElse(null)));
        form.focus();
        ready = true;
        changed();
    }

    private void changed() {
        if (!ready) {
            return;
        }
        UI ui = UI.getCurrent();
        PieceDraft draft = form.draft();
        long mine = ++asked;
        background.load(ui, () -> PricePreview.ask(pieces, draft), answer -> {
            if (mine == asked) {
                preview.show(answer, draft);
                if (answer.price() != null) {
                    form.weightsFit();
                }
            }
        });
    }

    private void save() {
        message.removeAll();
        try {
            Piece saved = editing == null
                    ? pieces.add(form.draft())
                    : pieces.change(editing.id(), editing.etag(), form.draft());
            Notices.done(Texts.t("piece.saved", saved.tag()));
            UI.getCurrent()
                    .navigate("stock", QueryParameters.of("piece", saved.id().toString()));
        } catch (ApiProblem refusal) {
            refused(refusal);
        }
    }

    private void refused(ApiProblem refusal) {
        if (refusal.status() == 412) {
            Button theirs = new Button(
                    Texts.t("piece.theirs"), click -> UI.getCurrent().getPage().reload());
            message.add(Lay.row(Note.warn(Texts.t("piece.changedByOther")), theirs));
            return;
        }
        String rest = form.show(refusal);
        if (!rest.isBlank()) {
            message.add(Note.bad(rest));
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Karat";
    }
}
