package app.karat.ui.counter;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One way of paying within a sale: its method and the amount handed over. */
class Tender extends Div {

    private static final long serialVersionUID = 1L;

    private final BigDecimalField amount = new BigDecimalField();
    private final Map<String, NativeButton> methods = new LinkedHashMap<>();
    private String method;

    Tender(List<String> offered, Formats formats, BigDecimal preset, Runnable changed, Runnable enter) {
        addClassName("k-tender");
        this.method = offered.getFirst();
        Div choice = Lay.box("k-methods");
        choice.getElement().setAttribute("role", "radiogroup");
        choice.getElement().setAttribute("aria-label", Texts.t("pay.method"));
        offered.forEach(one -> choice.add(button(one, changed)));
        amount.setAriaLabel(Texts.t("pay.amount"));
        amount.setLocale(formats.locale());
        amount.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        amount.setValue(preset);
        amount.setAutoselect(true);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(150);
        amount.addValueChangeListener(typed -> changed.run());
        amount.addKeyPressListener(Key.ENTER, pressed -> enter.run());
        add(choice, amount);
        select(method);
    }

    void focus() {
        amount.focus();
    }

    BigDecimal handedOver() {
        BigDecimal value = amount.getValue();
        return value == null || value.signum() < 0 ? BigDecimal.ZERO : value;
    }

    boolean cash() {
        return "CASH".equals(method);
    }

    /** What of this tender pays the bill, when that much is still open. */
    Payment payment(BigDecimal open, Currency currency) {
        BigDecimal pays = cash() ? handedOver().min(open) : handedOver();
        Money tendered = cash() ? new Money(handedOver(), currency) : null;
        return new Payment(method, new Money(pays, currency), tendered, null);
    }

    private NativeButton button(String code, Runnable changed) {
        NativeButton button = new NativeButton(Texts.code("pay", code), click -> {
            select(code);
            changed.run();
            amount.focus();
        });
        button.getElement().setAttribute("role", "radio");
        methods.put(code, button);
        return button;
    }

    private void select(String code) {
        method = code;
        methods.forEach(
                (one, button) -> button.getElement().setAttribute("aria-checked", Boolean.toString(one.equals(code))));
    }
}
