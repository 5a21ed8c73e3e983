package app.karat.ui.chain;

import app.karat.ui.api.shop.Rates;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One metal on the rate board: its change, how its price is made, and a row for every purity. */
class MetalCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final boolean mayChange;
    private final transient BiConsumer<String, Rates.PurityRate> setRate;
    private final Span change = Lay.text("k-num", "");
    private final Span made = Lay.text("k-small k-soft k-num", "");
    private final Div list = Lay.box("k-rate-rows");
    private final transient Map<String, RateRow> rows = new LinkedHashMap<>();
    private transient Rates.MetalRate shown;

    MetalCard(
            Rates.MetalRate first,
            Formats formats,
            boolean mayChange,
            BiConsumer<String, Rates.PurityRate> setRate,
            Consumer<Rates.MetalRate> setRule) {
        this.formats = formats;
        this.mayChange = mayChange;
        this.setRate = setRate;
        this.shown = first;
        addClassName("k-card");
        add(Lay.box("k-row k-between", new H2(Texts.code("metal", first.metal())), change), made, list);
        if (mayChange) {
            add(new Button(Texts.t("rates.rule"), click -> setRule.accept(shown)));
        }
        show(first);
    }

    void show(Rates.MetalRate now) {
        shown = now;
        int way = now.changePercent() == null ? 0 : now.changePercent().signum();
        change.setText(now.changePercent() == null ? "" : formats.change(now.changePercent()));
        change.setClassName("k-up", way > 0);
        change.setClassName("k-down", way < 0);
        made.setText(
                now.usdPerOunce() == null
                        ? ""
                        : Texts.t(
                                "rates.made",
                                formats.number(now.usdPerOunce(), 2),
                                now.fxPerUsd() == null ? "–" : formats.number(now.fxPerUsd(), 4)));
        purities(now.purities());
    }

    private void purities(List<Rates.PurityRate> now) {
        List<String> labels = now.stream().map(Rates.PurityRate::label).toList();
        if (!labels.equals(List.copyOf(rows.keySet()))) {
            rows.clear();
            list.removeAll();
            now.forEach(this::addRow);
        }
        now.forEach(one -> Objects.requireNonNull(rows.get(one.label())).show(one));
    }

    private void addRow(Rates.PurityRate one) {
        RateRow row = new RateRow(one, formats, mayChange, picked -> setRate.accept(shown.metal(), picked));
        rows.put(one.label(), row);
        list.add(row);
    }
}
