package app.karat.ui.chain;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.RateRule;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How this branch makes its board rate of a metal: bank charge, mark-up, rounding. */
class RuleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RuleDialog(RatesApi rates, Workplace place, Rates.MetalRate shown, Runnable done) {
        String metal = shown.metal();
        RateRule known = shown.rule();
        setHeaderTitle(Texts.t("rates.ruleFor", Texts.code("metal", metal)));
        setWidth("28rem");
        Fields fields = new Fields();
        BigDecimalField markUp = fields.bind("markUpPercent", new BigDecimalField(Texts.t("rates.markUp")));
        markUp.setSuffixComponent(new Span("%"));
        BigDecimalField charge = fields.bind("bankChargePerOunce", new BigDecimalField(Texts.t("rates.charge")));
        charge.setPrefixComponent(new Span("US$"));
        BigDecimalField step = fields.bind("roundTo", new BigDecimalField(Texts.t("rates.step")));
        step.setPrefixComponent(new Span(place.formats().symbol(place.formats().currency())));
        BigDecimalField exchange = below("rates.exchangeBelow");
        BigDecimalField cash = below("rates.cashBelow");
        List.of(markUp, charge, step, exchange, cash).forEach(field -> {
            field.setLocale(place.formats().locale());
            field.setWidthFull();
        });
        if (known != null) {
            markUp.setValue(known.markUpPercent());
            charge.setValue(known.bankChargePerOunce());
            step.setValue(known.roundTo() == null ? null : known.roundTo().amount());
            exchange.setValue(known.below("EXCHANGE"));
            cash.setValue(known.below("CASH"));
        }
        Div message = new Div();
        Button save = new Button(Texts.t("save"), click -> {
            try {
                rates.setRule(new RateRule(
                        place.branch().id(),
                        metal,
                        markUp.getValue(),
                        charge.getValue(),
                        step.getValue() == null
                                ? null
                                : new Money(step.getValue(), place.formats().currency()),
                        known == null ? null : known.factors(),
                        terms(known, exchange.getValue(), cash.getValue())));
                close();
                done.run();
            } catch (ApiProblem refusal) {
                message.removeAll();
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(
                Lay.text("k-soft", Texts.t("rates.ruleText", place.branch().name())),
                message,
                markUp,
                charge,
                step,
                exchange,
                cash));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
        markUp.focus();
    }

    private static BigDecimalField below(String label) {
        BigDecimalField field = new BigDecimalField(Texts.t(label));
        field.setSuffixComponent(new Span("%"));
        return field;
    }

    /** What was set for single purities stays; nothing said for all of them means nothing is bought at a guess. */
    private static List<RateRule.BuyTerms> terms(
            @Nullable RateRule known, @Nullable BigDecimal exchange, @Nullable BigDecimal cash) {
        List<RateRule.BuyTerms> terms = new ArrayList<>();
        if (known != null) {
            known.terms().stream().filter(one -> one.purity() != null).forEach(terms::add);
        }
        if (exchange != null) {
            terms.add(new RateRule.BuyTerms("EXCHANGE", null, exchange, null));
        }
        if (cash != null) {
            terms.add(new RateRule.BuyTerms("CASH", null, cash, null));
        }
        return terms;
    }
}
