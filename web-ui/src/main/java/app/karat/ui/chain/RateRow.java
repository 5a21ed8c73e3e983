package app.karat.ui.chain;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One purity on the rate board. It stays while its rate ticks, so that a click or the focus on it is never lost. */
class RateRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Span byHand = Lay.text("k-small k-warn", "");
    private final Span bought = Lay.text("k-small k-soft k-bought", "");
    private final Span amount = Lay.text("k-num k-rate", "");
    private transient Rates.PurityRate shown;

    RateRow(Rates.PurityRate first, Formats formats, boolean mayChange, Consumer<Rates.PurityRate> change) {
        this.formats = formats;
        this.shown = first;
        addClassName("k-rate-row");
        String fineness = String.valueOf(first.fineness());
        boolean named = !first.label().equals(fineness);
        add(
                Lay.box(
                        "k-stack tight k-grow",
                        Lay.strong(first.label()),
                        Lay.text("k-small k-soft k-num", named ? fineness : Texts.t("rates.fine")),
                        byHand),
                amount);
        if (mayChange) {
            Button button = new Button(Texts.t("rates.set"), click -> change.accept(shown));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(Texts.t("rates.setFor", first.label()));
            add(button);
        }
        add(bought);
        show(first);
    }

    void show(Rates.PurityRate now) {
        shown = now;
        amount.setText(text(now.perGram()));
        bought.setVisible(now.exchange() != null || now.cash() != null);
        bought.setText(Texts.t("rates.bought", text(now.exchange()), text(now.cash())));
        byHand.setVisible(now.overridden());
        byHand.setText(now.overridden() ? Texts.t("rates.byHand", Objects.requireNonNullElse(now.reason(), "")) : "");
    }

    private String text(@Nullable Money rate) {
        return rate == null ? "–" : formats.money(rate);
    }
}
