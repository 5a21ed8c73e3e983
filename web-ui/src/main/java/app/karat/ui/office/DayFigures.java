package app.karat.ui.office;

import app.karat.ui.api.shop.Dashboard;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sales, units, grams and margin of today, each against the same weekday; figures change in place. */
class DayFigures extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Figure amount = new Figure("day.sales");
    private final Figure bills = new Figure("day.bills");
    private final Figure units = new Figure("day.units");
    private final Figure grams = new Figure("day.grams");
    private final Figure margin = new Figure("day.margin");

    DayFigures(Formats formats) {
        this.formats = formats;
        addClassName("k-figures");
        add(amount, bills, units, grams, margin);
        amount.addClassName("first");
    }

    void show(Dashboard day) {
        Dashboard.Figures now = day.today();
        Dashboard.Figures then = day.sameWeekday();
        Money zero = Money.zero(formats.currency());
        Money sold = now == null || now.amount() == null ? zero : now.amount();
        Money before = then == null || then.amount() == null ? zero : then.amount();
        amount.show(
                formats.moneyShort(sold),
                before(formats.moneyShort(before)),
                sold.amount().compareTo(before.amount()));
        long count = now == null ? 0 : now.sales();
        long countBefore = then == null ? 0 : then.sales();
        bills.show(formats.count(count), before(formats.count(countBefore)), Long.compare(count, countBefore));
        long pieces = now == null ? 0 : now.units();
        long piecesBefore = then == null ? 0 : then.units();
        units.show(formats.count(pieces), before(formats.count(piecesBefore)), Long.compare(pieces, piecesBefore));
        BigDecimal weight = grams(now);
        BigDecimal weightBefore = grams(then);
        grams.show(formats.grams(weight), before(formats.grams(weightBefore)), weight.compareTo(weightBefore));
        margin.setVisible(now != null && now.margin() != null);
        if (now != null && now.margin() != null) {
            Money last = then == null || then.margin() == null ? zero : then.margin();
            margin.show(
                    formats.moneyShort(now.margin()),
                    before(formats.moneyShort(last)),
                    now.margin().amount().compareTo(last.amount()));
        }
    }

    private static BigDecimal grams(Dashboard.@Nullable Figures figures) {
        return figures == null || figures.grams() == null ? BigDecimal.ZERO : figures.grams();
    }

    private static String before(String value) {
        return Texts.t("day.before", value);
    }

    /** One figure: label, value, and what it was a week ago. */
    private static final class Figure extends Div {

        private static final long serialVersionUID = 1L;

        private final Span value = Lay.text("k-big k-num", "–");
        private final Span before = Lay.text("k-small k-soft k-num", "");

        Figure(String label) {
            addClassName("k-figure");
            add(Lay.text("k-eyebrow", Texts.t(label)), value, before);
        }

        void show(String now, String then, int direction) {
            boolean moved = !now.equals(value.getText()) && !"–".equals(value.getText());
            value.setText(now);
            before.setText(then);
            setClassName("up", direction > 0);
            setClassName("down", direction < 0);
            if (moved) {
                value.getElement()
                        .executeJs(
                                "this.classList.remove('k-moved'); void this.offsetWidth; this.classList.add('k-moved')");
            }
        }
    }
}
