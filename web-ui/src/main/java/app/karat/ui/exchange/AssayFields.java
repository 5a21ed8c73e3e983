package app.karat.ui.exchange;

import app.karat.ui.api.shop.Assay;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Weights, three readings with the rule that chooses, test loss or wastage, and deductions with their reasons. */
class AssayFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final transient Runnable changed;
    private final Select<String> metal;
    private final BigDecimalField gross;
    private final BigDecimalField stones;
    private final Select<String> method;
    private final Select<String> unit;
    private final List<BigDecimalField> readings = new ArrayList<>();
    private final Select<String> rule;
    private final BigDecimalField loss;
    private final BigDecimalField wastage;
    private final BigDecimalField refining;
    private final BigDecimalField margin;
    private final BigDecimalField other;
    private final TextField otherReason = new TextField(Texts.t("oldgold.otherReason"));

    AssayFields(Formats formats, Fields fields, Runnable changed) {
        this.formats = formats;
        this.changed = changed;
        addClassName("k-fields");
        metal = choice("stock.metal", "metal", "GOLD", "SILVER", "PLATINUM");
        gross = fields.bind("assay.grossGrams", number("oldgold.gross", "g"));
        stones = fields.bind("assay.stoneGrams", number("oldgold.stones", "g"));
        method = choice("oldgold.method", "oldgold.method", "FINENESS", "TOUCH");
        unit = choice("oldgold.unit", "oldgold.unit", "FINENESS", "KARAT", "TOUCH");
        for (int i = 0; i < 3; i++) {
            readings.add(fields.bind("assay.readings[" + i + "].value", number("oldgold.reading", "")));
            readings.get(i).setLabel(Texts.t("oldgold.reading", i + 1));
        }
        rule = choice("oldgold.rule", "oldgold.rule", "LOWEST", "AVERAGE", "MEDIAN");
        loss = fields.bind("assay.testLoss", number("oldgold.loss", "%"));
        wastage = fields.bind("assay.touchWastage", number("oldgold.wastage", "%"));
        refining = fields.bind("assay.deductions[0].percent", number("oldgold.refining", "%"));
        margin = number("oldgold.margin", "%");
        other = number("oldgold.other", formats.symbol(formats.currency()));
        otherReason.addValueChangeListener(typed -> changed.run());
        method.addValueChangeListener(picked -> byMethod());
        byMethod();
        add(metal, gross, stones, method, unit);
        readings.forEach(this::add);
        add(rule, loss, wastage);
        add(Lay.box("full k-eyebrow", new Span(Texts.t("oldgold.deductions"))), refining, margin, other, otherReason);
    }

    void focus() {
        gross.focus();
    }

    boolean isEmpty() {
        return gross.isEmpty() || readings.stream().anyMatch(BigDecimalField::isEmpty);
    }

    Assay assay() {
        boolean touch = "TOUCH".equals(method.getValue());
        return new Assay(
                metal.getValue(),
                gross.getValue(),
                stones.getValue(),
                method.getValue(),
                readings.stream()
                        .map(field -> new Assay.Reading(unit.getValue(), field.getValue()))
                        .toList(),
                rule.getValue(),
                touch ? null : loss.getValue(),
                touch ? wastage.getValue() : null,
                deductions());
    }

    private List<Assay.Deduction> deductions() {
        return Stream.of(
                        part("REFINING_FEE", Texts.t("oldgold.refining"), refining),
                        part("MARGIN", Texts.t("oldgold.margin"), margin),
                        amount())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Assay.Deduction> part(String kind, String reason, BigDecimalField field) {
        return isNothing(field) ? List.of() : List.of(new Assay.Deduction(kind, reason, field.getValue(), null));
    }

    private List<Assay.Deduction> amount() {
        return isNothing(other)
                ? List.of()
                : List.of(new Assay.Deduction(
                        "OTHER", otherReason.getValue(), null, new Money(other.getValue(), formats.currency())));
    }

    private static boolean isNothing(BigDecimalField field) {
        return Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO).signum() == 0;
    }

    private void byMethod() {
        boolean touch = "TOUCH".equals(method.getValue());
        loss.setVisible(!touch);
        wastage.setVisible(touch);
        unit.setValue(touch ? "TOUCH" : "FINENESS");
    }

    private Select<String> choice(String label, String family, String... codes) {
        Select<String> select = new Select<>();
        select.setLabel(Texts.t(label));
        select.setItems(codes);
        select.setItemLabelGenerator(code -> Texts.code(family, code));
        select.setValue(codes[0]);
        select.addValueChangeListener(picked -> changed.run());
        return select;
    }

    private BigDecimalField number(String label, String suffix) {
        BigDecimalField field = new BigDecimalField(Texts.t(label));
        field.setLocale(formats.locale());
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(300);
        field.addValueChangeListener(typed -> changed.run());
        if (!suffix.isEmpty()) {
            field.setSuffixComponent(new Span(suffix));
        }
        return field;
    }
}
