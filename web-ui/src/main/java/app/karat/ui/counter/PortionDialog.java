package app.karat.ui.counter;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.goods.LotWords;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;

/** How much of a lot the customer takes: pieces, grams, or stones by count and carats. Enter takes it. */
class PortionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Lot lot;
    private final transient Consumer<Quote.Taken> taken;
    private final IntegerField count = new IntegerField(Texts.t("lots.count"));
    private final BigDecimalField grams = new BigDecimalField(Texts.t("lots.grams"));
    private final BigDecimalField carats = new BigDecimalField(Texts.t("lots.carats"));

    PortionDialog(Lot lot, Formats formats, Consumer<Quote.Taken> taken) {
        this.lot = lot;
        this.taken = taken;
        setHeaderTitle(lot.name());
        setWidth("24rem");
        count.setMin(1);
        count.setStepButtonsVisible(true);
        count.setValue(lot.isParcel() ? null : 1);
        grams.setLocale(formats.locale());
        carats.setLocale(formats.locale());
        Div fields = Lay.stack(Lay.text("k-soft", Texts.t("counter.left", LotWords.left(lot, formats))));
        if (!lot.isByWeight()) {
            fields.add(count);
        }
        if (lot.isByWeight()) {
            fields.add(grams);
        }
        if (lot.isParcel()) {
            fields.add(carats);
        }
        add(fields);
        Button take = new Button(Texts.t("counter.take"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), take);
        Focusable<?> first = lot.isByWeight() ? grams : count;
        addOpenedChangeListener(change -> first.focus());
    }

    private void take() {
        boolean countMissing = !lot.isByWeight() && (count.getValue() == null || count.getValue() < 1);
        boolean gramsMissing = lot.isByWeight()
                && (grams.getValue() == null || grams.getValue().signum() <= 0);
        boolean caratsMissing = lot.isParcel()
                && (carats.getValue() == null || carats.getValue().signum() <= 0);
        count.setInvalid(countMissing);
        grams.setInvalid(gramsMissing);
        carats.setInvalid(caratsMissing);
        if (countMissing || gramsMissing || caratsMissing) {
            return;
        }
        close();
        taken.accept(new Quote.Taken(
                lot.isByWeight() ? null : count.getValue(),
                lot.isByWeight() ? grams.getValue() : null,
                lot.isParcel() ? carats.getValue() : null));
    }
}
