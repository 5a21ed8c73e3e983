package app.karat.ui.exchange;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Appraisal;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What the metal is worth now: fine weight, rate, what is taken off, and what is paid. */
class ValuePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Div steps = Lay.box("k-breakdown");
    private final Span payable = Lay.text("k-total k-num", "–");
    private transient @Nullable Appraisal shown;

    ValuePanel(Formats formats, Div below) {
        this.formats = formats;
        addClassNames("k-card", "k-preview");
        getElement().setAttribute("aria-label", Texts.t("oldgold.value"));
        payable.getElement().setAttribute("role", "status");
        add(new H3(Texts.t("oldgold.value")), payable, steps, below);
        none(Texts.t("oldgold.valueEmpty"));
    }

    /** A value, or why there is none yet. */
    record Answer(@Nullable Appraisal value, @Nullable ApiProblem refusal) {}

    @Nullable
    Appraisal shown() {
        return shown;
    }

    void show(Answer answer) {
        Appraisal value = answer.value();
        if (value == null) {
            none(
                    answer.refusal() == null
                            ? Texts.t("oldgold.valueEmpty")
                            : answer.refusal().first());
            return;
        }
        shown = value;
        payable.setText(formats.money(value.payable()));
        steps.removeAll();
        steps.add(
                line(Texts.t("oldgold.fine"), formats.grams(value.fineGrams())),
                Lay.text("k-small k-soft k-num", formats.explained(value.how())),
                line(Texts.t("oldgold.rate"), formats.money(value.rate().perGram())),
                line(Texts.t("oldgold.metalValue"), formats.money(value.metalValue())));
        value.deductions().forEach(less -> steps.add(line(less.reason(), "− " + formats.money(less.amount()))));
    }

    private void none(String why) {
        shown = null;
        payable.setText("–");
        steps.removeAll();
        steps.add(Lay.text("k-soft", why));
    }

    private static Div line(String label, String value) {
        return Lay.box("line", new Span(label), Lay.num(value));
    }

    /** What the customer agrees to. */
    @Nullable
    Money agreed() {
        return shown == null ? null : shown.payable();
    }
}
