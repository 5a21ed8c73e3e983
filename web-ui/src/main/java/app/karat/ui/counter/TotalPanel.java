package app.karat.ui.counter;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Tax;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bill: taxable value, taxes, round-off, the total in large, and how long it is promised. */
class TotalPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Div lines = Lay.box("k-breakdown");
    private final Span total = Lay.text("k-total k-num", "");
    private final Span until = Lay.text("k-num", "");
    private final Div promise = Lay.row(Lay.text("k-small k-soft", Texts.t("counter.promised")), until);
    private final Span ended = Lay.tag(Texts.t("counter.ended"), "warn");
    private final Span margin = Lay.text("k-small k-soft k-num", "");

    TotalPanel(Formats formats, Runnable runOut) {
        this.formats = formats;
        addClassName("k-bill");
        Div big = Lay.box("k-stack tight", Lay.text("k-eyebrow", Texts.t("counter.total")), total);
        big.getElement().setAttribute("aria-live", "polite");
        until.getElement().addEventListener("run-out", event -> runOut.run());
        add(lines, big, promise, ended, margin);
    }

    void show(@Nullable Quote quote) {
        lines.removeAll();
        boolean over = quote != null && !quote.expiresAt().isAfter(Instant.now());
        promise.setVisible(quote != null && !over);
        ended.setVisible(over);
        margin.setVisible(quote != null && quote.margin() != null);
        if (quote == null) {
            total.setText(formats.money(Money.zero(formats.currency())));
            return;
        }
        line(Texts.t("price.taxable"), quote.taxable());
        for (Tax tax : quote.taxes()) {
            line(
                    tax.percent() == null ? tax.label() : tax.label() + " " + formats.percent(tax.percent()),
                    tax.amount());
        }
        if (quote.taxNote() != null) {
            lines.add(Lay.text("k-small k-soft", quote.taxNote()));
        }
        if (quote.roundOff() != null && quote.roundOff().amount().signum() != 0) {
            line(Texts.t("price.roundOff"), quote.roundOff());
        }
        total.setText(formats.money(quote.total()));
        until.getElement()
                .setAttribute("data-until", Long.toString(quote.expiresAt().toEpochMilli()));
        if (quote.margin() != null) {
            margin.setText(Texts.t("counter.margin", formats.money(quote.margin())));
        }
    }

    private void line(String label, Money amount) {
        lines.add(Lay.box("line sub", new Span(label), Lay.num(formats.money(amount))));
    }
}
