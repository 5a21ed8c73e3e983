package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.common.BreakdownPanel;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.goods.Keeping;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece beside the list: what it is, and its price at the live rate, step by step. */
class PiecePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient PiecesApi pieces;
    private final transient Keeping keeping;
    private final transient PieceThingsApi things;
    private final PhotoStrip photos;
    private final transient Workplace place;
    private final transient Background background;
    private final BreakdownPanel price;
    private final Div about = Lay.stack();
    private final Div trouble = new Div();
    private @Nullable UUID piece;

    PiecePanel(
            PiecesApi pieces,
            PieceThingsApi things,
            Keeping keeping,
            Workplace place,
            Hub hub,
            Background background,
            Runnable close) {
        this.pieces = pieces;
        this.keeping = keeping;
        this.things = things;
        this.photos = new PhotoStrip(
                things, place.me().leads() || place.me().is("sales"), place.me().leads());
        this.place = place;
        this.background = background;
        this.price = new BreakdownPanel(place.formats());
        addClassNames("k-panel", "k-card");
        getElement().setAttribute("aria-label", Texts.t("stock.panel"));
        Button away = new Button(new Icon("close"), click -> close.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.addClassName("k-panel-close");
        away.setAriaLabel(Texts.t("close"));
        Div heading = Lay.row(new H3(Texts.t("stock.priceNow")), Lay.tag(Texts.t("frame.live"), "gold"));
        add(away, about, heading, trouble, price);
        hub.follow(this, place.tenant(), event -> {
            if (event.is("rates") || event.isReset()) {
                ask();
            }
        });
    }

    @Nullable
    UUID pieceId() {
        return piece;
    }

    void open(UUID id) {
        piece = id;
        describe(pieces.get(id));
        price.removeAll();
        ask(UI.getCurrent());
    }

    void close() {
        piece = null;
    }

    private void ask() {
        getUI().ifPresent(this::ask);
    }

    private void ask(UI ui) {
        UUID asked = piece;
        if (asked == null) {
            return;
        }
        background.load(ui, () -> priced(asked), answer -> {
            if (asked.equals(piece)) {
                trouble.removeAll();
                answer.price().ifPresent(price::show);
                answer.refusal().ifPresent(text -> trouble.add(Note.warn(text)));
            }
        });
    }

    private Answer priced(UUID asked) {
        try {
            return new Answer(Optional.of(pieces.price(asked)), Optional.empty());
        } catch (ApiProblem refusal) {
            return new Answer(Optional.empty(), Optional.of(refusal.detail()));
        }
    }

    private record Answer(Optional<Breakdown> price, Optional<String> refusal) {}

    private void describe(Piece one) {
        Formats formats = place.formats();
        about.removeAll();
        Div facts = Lay.box(
                "k-facts",
                Lay.fact(Texts.t("stock.purity"), Lay.num(one.purity() + " · " + one.fineness())),
                Lay.fact(Texts.t("stock.gross"), Lay.num(formats.grams(one.grossGrams()))),
                Lay.fact(Texts.t("stock.net"), Lay.num(formats.grams(one.netGrams()))),
                Lay.fact(Texts.t("stock.fine"), Lay.num(formats.grams(one.fineGrams()))));
        if (one.huid() != null) {
            facts.add(Lay.fact(Texts.t("stock.huid"), Lay.num(one.huid())));
        }
        madeAfter(one, facts);
        photos.show(Pictured.of(one, things));
        Button label = new Button(
                Texts.t("labels.one"), new Icon("print"), click -> new LabelsDialog(things, List.of(one.id())).open());
        label.setVisible(place.me().leads() || place.me().is("sales"));
        Anchor edit = new Anchor("stock/edit/" + one.id(), Texts.t("stock.edit"));
        edit.addClassName("k-secondary");
        edit.setVisible(place.me().leads() && one.inStock());
        about.add(
                photos,
                Lay.box("k-stack tight", new H2(one.name()), Lay.text("k-soft k-num", one.tag())),
                facts,
                Lay.box("k-row wrap", edit, label),
                keeping.of(place, one, () -> open(one.id())));
    }

    private static void madeAfter(Piece one, Div facts) {
        if (one.design() != null) {
            Anchor design =
                    new Anchor("designs/" + one.design().id(), one.design().words());
            facts.add(Lay.fact(Texts.t("designs.one"), design));
        }
    }
}
