package app.karat.ui.stock;

import app.karat.ui.common.Formats;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Number fields with their unit inside, in the tenant's way of writing numbers; every change is told at once. */
record Inputs(Formats formats, Runnable changed) {

    BigDecimalField grams(String label) {
        return field(label, "g");
    }

    BigDecimalField carats(String label) {
        return field(label, "ct");
    }

    BigDecimalField number(String label) {
        return field(label, "");
    }

    BigDecimalField money(String label) {
        BigDecimalField field = field(label, "");
        field.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        return field;
    }

    private BigDecimalField field(String label, String unit) {
        BigDecimalField field = new BigDecimalField(Texts.t(label));
        field.setLocale(formats.locale());
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(300);
        field.addValueChangeListener(typed -> changed.run());
        if (!unit.isEmpty()) {
            field.setSuffixComponent(new Span(unit));
        }
        return field;
    }
}
