package app.karat.ui.chain;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.common.Age;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rate board: what a gram costs in every purity, how that is made, and today's exceptions with their reasons. */
@Route(value = "rates", layout = Frame.class)
@PermitAll
public class RatesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RatesApi rates;
    private final transient RateBoards boards;
    private final transient Workplace place;
    private final transient Background background;
    private final Div state = Lay.box("k-row wrap");
    private final Div metals = Lay.box("k-metals");
    private final Age age;

    public RatesView(RatesApi rates, RateBoards boards, Workplaces workplaces, Hub hub, Background background) {
        this.rates = rates;
        this.boards = boards;
        this.background = background;
        this.place = workplaces.current();
        this.age = new Age(place.formats());
        addClassName("k-rates");
        add(Lay.head(Texts.t("rates.title"), state), metals);
        show(rates.board(place.branch().id()));
        hub.follow(this, place.tenant(), event -> {
            if (event.is("rates") || event.isReset()) {
                look();
            }
        });
    }

    private void look() {
        getUI().ifPresent(ui ->
                background.load(ui, () -> boards.board(place.branch().id()), this::show));
    }

    private void show(Rates board) {
        state.removeAll();
        if (board.source() != null) {
            state.add(Lay.text(
                    "k-small k-soft", Texts.t("rates.from", board.source().name())));
            if (board.source().standIn()) {
                state.add(Lay.tag(Texts.t("rates.standIn"), "warn"));
            }
        }
        if (board.stale()) {
            state.add(Lay.tag(Texts.t("rates.stale"), "bad"));
        }
        if (board.asOf() != null) {
            age.setInstant(board.asOf());
            state.add(age);
        }
        metals.removeAll();
        if (board.metals().isEmpty()) {
            metals.add(new EmptyState("rates", Texts.t("rates.none"), Texts.t("rates.noneText")));
        }
        board.metals().forEach(metal -> metals.add(card(metal)));
    }

    private Component card(Rates.MetalRate metal) {
        Formats formats = place.formats();
        Div head = Lay.box("k-row k-between", new H2(Texts.code("metal", metal.metal())));
        if (metal.changePercent() != null) {
            int way = metal.changePercent().signum();
            head.add(Lay.text(
                    "k-num " + (way > 0 ? "k-up" : way < 0 ? "k-down" : ""), formats.change(metal.changePercent())));
        }
        Div rows = Lay.box("k-rate-rows");
        metal.purities().forEach(one -> rows.add(row(metal, one)));
        String made = metal.usdPerOunce() == null
                ? ""
                : Texts.t(
                        "rates.made",
                        formats.number(metal.usdPerOunce(), 2),
                        metal.fxPerUsd() == null ? "–" : formats.number(metal.fxPerUsd(), 4));
        Div card = Lay.card(head, Lay.text("k-small k-soft k-num", made), rows);
        if (place.me().leads()) {
            card.add(new Button(
                    Texts.t("rates.rule"), click -> new RuleDialog(rates, place, metal, this::again).open()));
        }
        return card;
    }

    private Component row(Rates.MetalRate metal, Rates.PurityRate one) {
        String amount = one.perGram() == null ? "–" : place.formats().money(one.perGram());
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.strong(one.label()),
                Lay.text(
                        "k-small k-soft k-num",
                        one.label().equals(String.valueOf(one.fineness()))
                                ? Texts.t("rates.fine")
                                : String.valueOf(one.fineness())));
        if (one.overridden()) {
            words.add(
                    Lay.text("k-small k-warn", Texts.t("rates.byHand", Objects.requireNonNullElse(one.reason(), ""))));
        }
        if (one.exchange() != null || one.cash() != null) {
            words.add(Lay.text(
                    "k-small k-soft k-num", Texts.t("rates.bought", amount(one.exchange()), amount(one.cash()))));
        }
        Div row = Lay.box("k-rate-row", words, Lay.text("k-num k-rate", amount));
        if (place.me().leads()) {
            Button change = new Button(
                    Texts.t("rates.set"),
                    click -> new OverrideDialog(rates, place, metal.metal(), one, this::again).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            change.setAriaLabel(Texts.t("rates.setFor", one.label()));
            row.add(change);
        }
        return row;
    }

    private String amount(@Nullable Money money) {
        return money == null ? "–" : place.formats().money(money);
    }

    private void again() {
        show(rates.board(place.branch().id()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("rates.title") + " · Karat";
    }
}
