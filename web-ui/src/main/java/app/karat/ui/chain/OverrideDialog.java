package app.karat.ui.chain;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.RateOverride;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;

/** Sets today's rate of a purity by hand; the reason is kept with it. */
class OverrideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OverrideDialog(RatesApi rates, Workplace place, String metal, Rates.PurityRate purity, Runnable done) {
        setHeaderTitle(Texts.t("rates.setFor", purity.label()));
        setWidth("28rem");
        Fields fields = new Fields();
        BigDecimalField perGram = fields.bind("perGram", new BigDecimalField(Texts.t("rates.perGramField")));
        perGram.setLocale(place.formats().locale());
        perGram.setPrefixComponent(
                new Span(place.formats().symbol(place.formats().currency())));
        perGram.setSuffixComponent(new Span("/g"));
        perGram.setValue(purity.perGram() == null ? null : purity.perGram().amount());
        perGram.setAutoselect(true);
        perGram.setWidthFull();
        TextField reason = fields.bind("reason", new TextField(Texts.t("rates.reason")));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.t("rates.reasonHelp"));
        Div message = new Div();
        Button save = new Button(
                Texts.t("save"),
                click -> act(fields, message, done, () -> {
                    BigDecimal value = Objects.requireNonNullElse(perGram.getValue(), BigDecimal.ZERO);
                    rates.override(new RateOverride(
                            place.branch().id(),
                            metal,
                            purity.fineness(),
                            new Money(value, place.formats().currency()),
                            reason.getValue().strip()));
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(
                Texts.t("rates.backToFeed"),
                click -> act(
                        fields,
                        message,
                        done,
                        () -> rates.removeOverride(place.branch().id(), metal, purity.fineness())));
        back.setVisible(purity.overridden());
        add(Lay.stack(message, perGram, reason));
        getFooter().add(back, new Button(Texts.t("cancel"), click -> close()), save);
        perGram.focus();
    }

    private void act(Fields fields, Div message, Runnable done, Runnable change) {
        message.removeAll();
        try {
            change.run();
            close();
            done.run();
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }
}
