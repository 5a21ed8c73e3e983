package app.karat.ui.plans;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Scheme;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A savings plan as somebody in charge writes it down: so much a month, in money or in grams, and what there is in the end. */
class PlanFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final String GRAMS = "GRAMS";
    private static final int USUAL_MONTHS = 11;

    private final transient Formats formats;
    private final TextField name;
    private final IntegerField months;
    private final Select<String> savedIn = new Select<>();
    private final BigDecimalField instalment;
    private final BigDecimalField grams;
    private final TextField purity;
    private final Select<String> benefit;
    private final BigDecimalField percent;

    PlanFields(Formats formats, Fields fields) {
        this.formats = formats;
        addClassName("k-fields");
        name = fields.bind("name", new TextField(Texts.t("scheme.planName")));
        months = fields.bind("months", new IntegerField(Texts.t("scheme.months")));
        instalment = fields.bind("instalment", number("scheme.instalment"));
        grams = fields.bind("grams", number("scheme.grams"));
        purity = fields.bind("purity", new TextField(Texts.t("stock.purity")));
        benefit = fields.bind("benefit", new Select<>());
        percent = fields.bind("percent", number("scheme.percent"));
        months.setValue(USUAL_MONTHS);
        instalment.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        grams.setSuffixComponent(new Span("g"));
        percent.setSuffixComponent(new Span("%"));
        purity.setValue("22K");
        choices();
        add(name, months, savedIn, instalment, grams, purity, benefit, percent);
    }

    private void choices() {
        savedIn.setLabel(Texts.t("scheme.savedIn"));
        savedIn.setItems("MONEY", GRAMS);
        savedIn.setItemLabelGenerator(code -> Texts.code("schemeUnit", code));
        savedIn.addValueChangeListener(picked -> {
            instalment.setVisible(!inGrams());
            grams.setVisible(inGrams());
            purity.setVisible(inGrams());
        });
        savedIn.setValue("MONEY");
        benefit.setLabel(Texts.t("scheme.benefit"));
        benefit.setItems(List.of("INSTALMENT", "MAKING"));
        benefit.setItemLabelGenerator(code -> Texts.code("schemeBenefit", code));
        benefit.setValue("INSTALMENT");
    }

    private BigDecimalField number(String label) {
        BigDecimalField field = new BigDecimalField(Texts.t(label));
        field.setLocale(formats.locale());
        return field;
    }

    private boolean inGrams() {
        return GRAMS.equals(savedIn.getValue());
    }

    /** What was written down; the shop says what is missing. */
    Scheme.NewPlan plan() {
        BigDecimal amount = instalment.getValue();
        return new Scheme.NewPlan(
                name.getValue().strip(),
                months.getValue(),
                inGrams() || amount == null ? null : new Money(amount, formats.currency()),
                inGrams() ? grams.getValue() : null,
                inGrams() ? text(purity) : null,
                benefit.getValue(),
                Objects.requireNonNullElse(percent.getValue(), BigDecimal.ZERO));
    }

    private static @Nullable String text(TextField field) {
        String value = field.getValue().strip();
        return value.isEmpty() ? null : value;
    }
}
