package app.karat.ui.repricing;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.PriceRun;
import app.karat.ui.api.shop.RepricingApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.LiveEvent;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New prices for many pieces: choose, look at what it does, start or schedule, undo. The run in the address is the one shown. */
@Route(value = "repricing/:run?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER"})
public class RepricingView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient RepricingApi repricing;
    private final transient Workplace place;
    private final transient Background background;
    private final RunForm form;
    private final RunCard card;
    private final Grid<PriceRun.Piece> pieces = new Grid<>();
    private final Div shown = Lay.stack();
    private final Div before = Lay.stack();
    private @Nullable UUID run;

    /** A run with its first pieces, read together. */
    private record Look(PriceRun run, List<PriceRun.Piece> pieces) {}

    public RepricingView(RepricingApi repricing, Workplaces workplaces, Hub hub, Background background) {
        this.repricing = repricing;
        this.background = background;
        this.place = workplaces.current();
        this.form = new RunForm(repricing, place, this::open);
        this.card = new RunCard(repricing, place, this::again);
        addClassName("k-repricing");
        columns();
        shown.add(card, pieces);
        Div runs = Lay.card(new H2(Texts.t("reprice.before")), before);
        add(Lay.head(Texts.t("reprice.title")), Lay.box("k-reprice-grid", Lay.stack(form, runs), shown));
        hub.follow(this, place.tenant(), this::happened);
    }

    private void columns() {
        Formats formats = place.formats();
        pieces.addClassName("k-grid");
        pieces.setAllRowsVisible(true);
        pieces.addColumn(one -> one.tag() + " · " + one.name())
                .setHeader(Texts.t("discount.piece"))
                .setFlexGrow(2);
        pieces.addComponentColumn(one -> amount(formats, one.oldPrice())).setHeader(Texts.t("reprice.old"));
        pieces.addComponentColumn(one -> amount(formats, one.newPrice())).setHeader(Texts.t("reprice.new"));
        pieces.addComponentColumn(one -> amount(formats, one.newMargin())).setHeader(Texts.t("reprice.margin"));
        pieces.addComponentColumn(RepricingView::state)
                .setHeader(Texts.t("reprice.state"))
                .setFlexGrow(2);
    }

    private static Span amount(Formats formats, @Nullable Money amount) {
        return Lay.num(amount == null ? "–" : formats.money(amount));
    }

    private static Div state(PriceRun.Piece one) {
        Div state = Lay.row(Lay.tag(Texts.code("reprice.piece", one.state()), one.beyond() ? "warn" : ""));
        if (one.beyond()) {
            state.add(Lay.text("k-small", Texts.t("reprice.beyondPiece")));
        }
        if (one.note() != null) {
            state.add(Lay.text("k-small k-soft", one.note()));
        }
        return state;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        run = event.getRouteParameters().get("run").map(Ids::of).orElse(null);
        shown.setVisible(run != null);
        if (run != null) {
            show(look(run));
        }
        list();
    }

    private void open(PriceRun made) {
        UI.getCurrent().navigate("repricing/" + made.id());
    }

    private void again() {
        if (run != null) {
            show(look(run));
        }
        list();
    }

    private void happened(LiveEvent event) {
        UUID mine = run;
        if (mine != null && (event.isReset() || isOf(event, mine))) {
            getUI().ifPresent(ui -> background.load(ui, () -> look(mine), this::show));
        }
    }

    private static boolean isOf(LiveEvent event, UUID run) {
        return event.is("price-run")
                && run.toString().equals(event.data().path("runId").asString(""));
    }

    private Look look(UUID id) {
        return new Look(repricing.get(id), repricing.pieces(id, null, false, SHOWN));
    }

    private void show(Look now) {
        if (now.run().id().equals(run)) {
            card.show(now.run());
            pieces.setItems(now.pieces());
            pieces.setVisible(!now.pieces().isEmpty());
        }
    }

    private void list() {
        before.removeAll();
        for (PriceRun one : repricing.find(null).items()) {
            Anchor row = new Anchor(
                    "repricing/" + one.id(),
                    Lay.box(
                            "k-stack tight k-grow",
                            Lay.strong(one.name()),
                            Lay.text("k-small k-soft", place.formats().dateTime(one.at()))),
                    Lay.tag(Texts.code("reprice.status", one.status()), one.is("DONE") ? "good" : ""));
            row.addClassName("k-feed-row");
            before.add(row);
        }
        if (before.getComponentCount() == 0) {
            before.add(Lay.text("k-soft", Texts.t("reprice.none")));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("reprice.title") + " · Karat";
    }
}
