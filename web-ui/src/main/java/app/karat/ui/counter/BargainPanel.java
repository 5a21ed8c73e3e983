package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Bargain;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The final price that the customer names, and what it takes off each piece while it is typed. */
class BargainPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Bargaining desk;
    private final transient Formats formats;
    private final transient Consumer<@Nullable Bargain> changed;
    private final BigDecimalField target = new BigDecimalField(Texts.t("bargain.target"));
    private final Checkbox stones = new Checkbox(Texts.t("bargain.stones"));
    private final Div result = Lay.box("k-breakdown");
    private final Div words = Lay.stack();

    BargainPanel(Bargaining desk, Formats formats, Consumer<@Nullable Bargain> changed) {
        this.desk = desk;
        this.formats = formats;
        this.changed = changed;
        addClassName("k-stack");
        Quote quote = desk.quote();
        target.setWidthFull();
        target.setLocale(formats.locale());
        target.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        target.setHelperText(quote == null ? "" : Texts.t("bargain.now", formats.money(quote.total())));
        target.setValueChangeMode(ValueChangeMode.LAZY);
        target.setValueChangeTimeout(300);
        target.setAutofocus(true);
        target.addValueChangeListener(typed -> look());
        stones.addValueChangeListener(picked -> look());
        result.getElement().setAttribute("aria-live", "polite");
        add(target, stones, words, result);
    }

    void focusPrice() {
        target.focus();
    }

    void refuse(String reason) {
        target.setErrorMessage(reason);
        target.setInvalid(true);
    }

    private void look() {
        target.setInvalid(false);
        words.removeAll();
        result.removeAll();
        BigDecimal value = target.getValue();
        if (value == null) {
            changed.accept(null);
            return;
        }
        try {
            Bargain found = desk.bargain(new Money(value, formats.currency()), stones.getValue());
            show(found);
            changed.accept(found);
        } catch (ApiProblem refusal) {
            refuse(refusal.first());
            changed.accept(null);
        }
    }

    private void show(Bargain found) {
        if (!found.exact()) {
            words.add(Note.info(Texts.t("bargain.nearest", formats.money(found.reached()))));
        }
        if (found.missing().isPositive()) {
            words.add(Note.warn(Texts.t(
                    found.needsApproval() ? "bargain.below" : "bargain.belowByRight",
                    formats.money(found.missing()),
                    found.floor() == null ? "" : formats.money(found.floor()))));
        }
        found.lines().forEach(line -> result.add(line(line)));
        result.add(Lay.box("line total", new Span(Texts.t("counter.total")), Lay.num(formats.money(found.reached()))));
        if (found.margin() != null) {
            result.add(
                    Lay.box("line sub", new Span(Texts.t("bargain.margin")), Lay.num(formats.money(found.margin()))));
        }
    }

    private Div line(Bargain.Line line) {
        String off = "\u2212" + formats.money(line.discount());
        Div row = Lay.box("line", new Span(line.tag() + " · " + line.name()), Lay.num(off));
        String how = line.room() == null
                ? Texts.t("bargain.howListed", formats.money(line.listed()))
                : Texts.t("bargain.how", formats.money(line.listed()), formats.money(line.room()));
        if (line.stones().isPositive()) {
            how += " " + Texts.t("bargain.howStones", formats.money(line.stones()));
        }
        if (line.below().isPositive()) {
            how += " " + Texts.t("bargain.howBelow", formats.money(line.below()));
        }
        row.add(Lay.text("how", how));
        return row;
    }
}
