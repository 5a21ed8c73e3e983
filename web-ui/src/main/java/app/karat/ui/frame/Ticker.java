package app.karat.ui.frame;

import app.karat.ui.api.shop.Rates;
import app.karat.ui.common.Age;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** The price of a gram in the purity this country mostly sells, as it moves; old and stand-in prices say so. */
class Ticker extends Div {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Integer> MAIN_FINENESS = Map.of("IN", 916, "AE", 916, "US", 585, "GB", 375);

    private final transient Workplace place;
    private final transient FrameParts parts;
    private final Span purity = Lay.text("purity", "");
    private final Span price = Lay.text("price k-num", "");
    private final Span change = Lay.text("change k-num", "");
    private final Age age;
    private final Span standIn = Lay.tag(Texts.t("rates.standIn"), "warn");
    private final Span stale = Lay.tag(Texts.t("rates.stale"), "bad");

    Ticker(Workplace place, FrameParts parts) {
        this.place = place;
        this.parts = parts;
        this.age = new Age(place.formats());
        addClassName("k-ticker");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.t("rates.ticker"));
        add(purity, price, change, age, standIn, stale);
        standIn.setTitle(Texts.t("rates.standInLong"));
        standIn.setVisible(false);
        stale.setVisible(false);
        parts.hub().follow(this, place.tenant(), event -> {
            if (event.is("rates") || event.isReset()) {
                ask();
            }
        });
        addAttachListener(attached -> ask());
    }

    private void ask() {
        getUI().ifPresent(ui -> parts.background()
                .load(ui, () -> parts.boards().board(place.branch().id()), this::show));
    }

    private void show(Rates board) {
        Rates.MetalRate gold = board.metal("GOLD").orElse(null);
        if (gold == null || gold.purities().isEmpty()) {
            purity.setText(Texts.t("rates.none"));
            return;
        }
        Rates.PurityRate main = main(gold);
        purity.setText(main.label());
        if (main.perGram() != null) {
            price.setText(Texts.t("rates.perGram", place.formats().money(main.perGram())));
        }
        if (gold.changePercent() != null) {
            change.setText(place.formats().change(gold.changePercent()));
            change.setClassName("k-up", gold.changePercent().signum() > 0);
            change.setClassName("k-down", gold.changePercent().signum() < 0);
        }
        if (gold.at() != null) {
            age.setInstant(gold.at());
        }
        standIn.setVisible(board.source() != null && board.source().standIn());
        stale.setVisible(board.stale());
    }

    private Rates.PurityRate main(Rates.MetalRate gold) {
        int wanted = MAIN_FINENESS.getOrDefault(place.me().country(), 916);
        return gold.purities().stream()
                .filter(one -> one.fineness() == wanted)
                .findFirst()
                .orElse(gold.purities().getFirst());
    }
}
