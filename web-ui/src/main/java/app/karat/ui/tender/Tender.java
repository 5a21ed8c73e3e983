package app.karat.ui.tender;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way of paying within a sale: its method and the amount handed over. */
class Tender extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REFERENCE = 80;
    private static final int USUAL_DAYS = 30;

    private final BigDecimalField amount = new BigDecimalField();
    private final Map<String, NativeButton> methods = new LinkedHashMap<>();
    private final TextField reference = new TextField();
    private final DatePicker due = new DatePicker();
    private final Select<CardReader> reader = new Select<>();
    private final Button away = new Button(new Icon("close"));
    private String method;

    Tender(
            List<String> offered,
            String first,
            List<CardReader> readers,
            Formats formats,
            @Nullable BigDecimal preset,
            Runnable changed,
            Runnable enter) {
        addClassName("k-tender");
        this.method = first;
        Div choice = Lay.box("k-methods");
        choice.getElement().setAttribute("role", "radiogroup");
        choice.getElement().setAttribute("aria-label", Texts.t("pay.method"));
        offered.forEach(one -> choice.add(button(one, changed)));
        arrows(choice, changed);
        amount.setAriaLabel(Texts.t("pay.amount"));
        amount.setLocale(formats.locale());
        amount.setPrefixComponent(new Span(formats.symbol(formats.currency())));
        amount.setValue(preset);
        amount.setAutoselect(true);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setValueChangeTimeout(150);
        amount.addValueChangeListener(typed -> changed.run());
        amount.addKeyPressListener(Key.ENTER, pressed -> enter.run());
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.addKeyPressListener(Key.ENTER, pressed -> enter.run());
        due.setLocale(formats.locale());
        due.setAriaLabel(Texts.t("pay.dueOn"));
        due.setValue(LocalDate.now(formats.zone()).plusDays(USUAL_DAYS));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setAriaLabel(Texts.t("pay.remove"));
        offer(readers);
        add(Lay.box("k-tender-top", choice, away), Lay.box("k-tender-fields", amount, reader, reference, due));
        select(method);
    }

    /** Looks up each code: no more is taken from a voucher than is on it. */
    void vouchers(Function<String, Voucher> find, Formats formats) {
        reference.addValueChangeListener(typed -> {
            reference.setInvalid(false);
            reference.setHelperText(null);
            if ("VOUCHER".equals(method) && !typed.getValue().isBlank()) {
                look(find, typed.getValue().strip(), formats);
            }
        });
    }

    private void look(Function<String, Voucher> find, String code, Formats formats) {
        try {
            Voucher voucher = find.apply(code);
            reference.setHelperText(Texts.t("pay.voucherLeft", formats.money(voucher.balance())));
            amount.setValue(handedOver().min(voucher.balance().amount()));
        } catch (ApiProblem refusal) {
            reference.setErrorMessage(refusal.first());
            reference.setInvalid(true);
        }
    }

    /** Where the card is to be held; by hand is what works without any of them. */
    private void offer(List<CardReader> readers) {
        reader.setAriaLabel(Texts.t("card.reader"));
        reader.setItems(readers);
        reader.setEmptySelectionAllowed(true);
        reader.setEmptySelectionCaption(Texts.t("card.byHand"));
        reader.setItemLabelGenerator(one -> one == null ? Texts.t("card.byHand") : one.label());
        readers.stream()
                .filter(one -> !Boolean.FALSE.equals(one.online()))
                .findFirst()
                .ifPresent(reader::setValue);
        reader.addValueChangeListener(chosen -> select(method));
    }

    /** The card is recorded by hand. */
    void byHand() {
        reader.clear();
        reference.focus();
    }

    /** The reader that is to take this, if one is. */
    @Nullable
    CardReader reader() {
        return "CARD".equals(method) ? reader.getValue() : null;
    }

    void removable(Runnable remove) {
        away.addClickListener(click -> remove.run());
    }

    /** A single way of paying cannot be taken away. */
    void onlyOne(boolean only) {
        away.setVisible(!only);
    }

    String method() {
        return method;
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
        return new Payment(
                method, new Money(pays, currency), tendered, reference(), onAccount() ? due.getValue() : null, null);
    }

    private boolean onAccount() {
        return "ON_ACCOUNT".equals(method);
    }

    private @Nullable String reference() {
        String value = reference.getValue().strip();
        return cash() || onAccount() || reader() != null || value.isEmpty() ? null : value;
    }

    /** Within the choice the arrow keys move, as in any group of radio buttons. */
    private void arrows(Div choice, Runnable changed) {
        Shortcuts.addShortcutListener(choice, () -> step(1, changed), Key.ARROW_RIGHT)
                .listenOn(choice);
        Shortcuts.addShortcutListener(choice, () -> step(-1, changed), Key.ARROW_LEFT)
                .listenOn(choice);
    }

    private void step(int by, Runnable changed) {
        List<String> all = List.copyOf(methods.keySet());
        String next = all.get(Math.floorMod(all.indexOf(method) + by, all.size()));
        select(next);
        changed.run();
        Objects.requireNonNull(methods.get(next)).focus();
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
        boolean voucher = code.equals("VOUCHER");
        String what = Texts.t(voucher ? "pay.voucherCode" : "pay.reference");
        reference.setPlaceholder(what);
        reference.setAriaLabel(what);
        boolean readable = "CARD".equals(code) && reader.getListDataView().getItemCount() > 0;
        reader.setVisible(readable);
        reference.setVisible(!cash() && !onAccount() && reader() == null);
        due.setVisible(onAccount());
        methods.forEach((one, button) -> {
            boolean chosen = one.equals(code);
            button.getElement().setAttribute("aria-checked", Boolean.toString(chosen));
            button.setTabIndex(chosen ? 0 : -1);
        });
    }
}
