package app.karat.ui.chain;

import app.karat.ui.api.shop.Rates;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.common.Age;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    private final transient Map<String, MetalCard> cards = new LinkedHashMap<>();
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

    void show(Rates board) {
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
        cards(board.metals());
    }

    /** The cards stay and show the new rates; only another set of metals brings other cards. */
    private void cards(List<Rates.MetalRate> now) {
        List<String> names = now.stream().map(Rates.MetalRate::metal).toList();
        if (now.isEmpty() || !names.equals(List.copyOf(cards.keySet()))) {
            cards.clear();
            metals.removeAll();
            now.forEach(this::addCard);
        }
        if (now.isEmpty()) {
            metals.add(new EmptyState("rates", Texts.t("rates.none"), Texts.t("rates.noneText")));
        }
        now.forEach(metal -> Objects.requireNonNull(cards.get(metal.metal())).show(metal));
    }

    private void addCard(Rates.MetalRate metal) {
        MetalCard card = new MetalCard(
                metal,
                place.formats(),
                place.me().leads(),
                (name, one) -> new OverrideDialog(rates, place, name, one, this::again).open(),
                shown -> new RuleDialog(rates, place, shown, this::again).open());
        cards.put(metal.metal(), card);
        metals.add(card);
    }

    private void again() {
        show(rates.board(place.branch().id()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("rates.title") + " · Karat";
    }
}
