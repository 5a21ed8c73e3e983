package app.karat.ui.money;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A drawer counted note by note; the sum grows as one types. */
class CountFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;
    private final Map<BigDecimal, IntegerField> counts = new LinkedHashMap<>();
    private final Span sum = Lay.text("k-num k-total", "");

    CountFields(Workplace place) {
        this.place = place;
        Div grid = Lay.box("k-count");
        for (BigDecimal value : place.me().coins()) {
            var field = new IntegerField();
            String label = place.formats().symbol(place.formats().currency()) + value.toPlainString();
            field.setAriaLabel(Texts.t("till.countOf", label));
            field.setMin(0);
            field.setMax(100_000);
            field.setPlaceholder("0");
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(150);
            field.addValueChangeListener(typed -> recount());
            counts.put(value, field);
            grid.add(Lay.text("k-num", label + " ×"), field);
        }
        sum.getElement().setAttribute("role", "status");
        add(grid, Lay.fact(Texts.t("till.counted"), sum));
        recount();
    }

    List<TillSession.Pile> piles() {
        return counts.entrySet().stream()
                .map(each -> new TillSession.Pile(each.getKey(), number(each.getValue())))
                .filter(pile -> pile.count() > 0)
                .toList();
    }

    void focus() {
        counts.values().stream().findFirst().ifPresent(IntegerField::focus);
    }

    private void recount() {
        BigDecimal total = piles().stream()
                .map(pile -> pile.value().multiply(BigDecimal.valueOf(pile.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(place.formats().money(new Money(total, place.formats().currency())));
    }

    private static int number(IntegerField field) {
        return Math.max(0, Objects.requireNonNullElse(field.getValue(), 0));
    }
}
