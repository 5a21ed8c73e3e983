package app.karat.ui.common;

import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.Tax;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A price, step by step, as the shop reckoned it; amounts change in place when the rate moves. */
public class BreakdownPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private @Nullable String shownTotal;

    public BreakdownPanel(Formats formats) {
        this.formats = formats;
        addClassName("k-breakdown");
    }

    /** Shows that price, and marks the total when it moved. */
    public void show(Breakdown price) {
        removeAll();
        for (Breakdown.Line line : price.lines()) {
            add(line("line", label(line), formats.money(line.amount()), explained(line)));
        }
        add(line("line sub", Texts.t("price.taxable"), formats.money(price.taxable()), null));
        for (Tax tax : price.taxes()) {
            String label = tax.percent() == null ? tax.label() : tax.label() + " " + formats.percent(tax.percent());
            add(line("line sub", label, formats.money(tax.amount()), null));
        }
        String total = formats.money(price.total());
        Div last = line("line total", Texts.t("price.total"), total, null);
        if (shownTotal != null && !shownTotal.equals(total)) {
            last.addClassName("k-moved");
        }
        shownTotal = total;
        add(last);
        showRate(price.rate());
    }

    private void showRate(Breakdown.@Nullable UsedRate rate) {
        if (rate == null) {
            return;
        }
        String at = rate.at() == null ? "" : formats.dateTime(rate.at());
        String text = Texts.t("price.rate", rate.label(), formats.money(rate.perGram()), at);
        add(Lay.text("k-small k-soft", rate.overridden() ? text + " " + Texts.t("price.byHand") : text));
    }

    private static String label(Breakdown.Line line) {
        return line.label() == null || line.label().isBlank() ? Texts.code("line", line.kind()) : line.label();
    }

    private @Nullable String explained(Breakdown.Line line) {
        return line.how() == null ? null : formats.explained(line.how());
    }

    private static Div line(String classNames, String label, String amount, @Nullable String how) {
        Div line = Lay.box(classNames, new Span(label), Lay.num(amount));
        if (how != null && !how.isBlank()) {
            line.add(Lay.text("how k-num-soft", how));
        }
        return line;
    }
}
