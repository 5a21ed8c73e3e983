package app.karat.ui.counter;

import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Taking the money: a big total, one tender or several, what is still open, the change. Enter finishes. */
class PaymentPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;
    private final transient Money total;
    private final boolean named;
    private final CashNotes law;
    private final transient List<CardReader> readers;
    private final transient Function<String, Voucher> vouchers;
    private final transient Consumer<List<Tendered>> finish;
    private final List<Tender> tenders = new ArrayList<>();
    private final Div rows = Lay.stack();
    private final Span open = Lay.text("k-num k-open", "");
    private final Button done;
    private final Div message = new Div();

    PaymentPanel(
            Workplace place,
            Money total,
            boolean named,
            CashNotes law,
            List<CardReader> readers,
            Function<String, Voucher> vouchers,
            Consumer<List<Tendered>> finish,
            Runnable back) {
        this.place = place;
        this.total = total;
        this.named = named;
        this.law = law;
        this.readers = readers;
        this.vouchers = vouchers;
        this.finish = finish;
        addClassName("k-pay");
        Button other = new Button(Texts.t("pay.split"), new Icon("plus"), click -> addTender());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        done = new Button(Texts.t("pay.finish"), click -> finish());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.setSuffixComponent(Lay.key(Texts.t("key.enter")));
        done.setWidthFull();
        done.setDisableOnClick(true);
        Button away = new Button(Texts.t("pay.back"), click -> back.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setSuffixComponent(Lay.key("Esc"));
        away.addClickShortcut(Key.ESCAPE);
        open.getElement().setAttribute("role", "status");
        add(
                Lay.text("k-eyebrow", Texts.t("pay.title")),
                Lay.text("k-total k-num", place.formats().money(total)),
                message,
                law,
                rows,
                Lay.box("k-row k-between k-pay-state", open, other),
                done,
                away);
        addTender();
    }

    /** Something to know before paying. */
    void say(Note note) {
        message.removeAll();
        message.add(note);
    }

    /** What went wrong, and whether the very same attempt may be sent again. */
    void failed(String text, boolean sameAgain) {
        say(Note.bad(text));
        rows.setEnabled(!sameAgain);
        done.setText(Texts.t(sameAgain ? "pay.again" : "pay.finish"));
        done.setEnabled(true);
        if (sameAgain) {
            done.focus();
        }
    }

    /** Cards are recorded by hand after all. */
    void byHand() {
        tenders.forEach(Tender::byHand);
        done.setEnabled(true);
        say(Note.info(Texts.t("card.handText")));
    }

    /** The bill is open again. */
    void goOn() {
        done.setEnabled(true);
        focus();
    }

    void focus() {
        tenders.getLast().focus();
    }

    private void addTender() {
        Tender tender = new Tender(
                methods(), unused(), readers, place.formats(), rest().max(BigDecimal.ZERO), this::recount, this::enter);
        tender.removable(() -> remove(tender));
        tender.vouchers(vouchers, place.formats());
        tenders.add(tender);
        rows.add(tender);
        tender.focus();
        recount();
    }

    private void remove(Tender tender) {
        tenders.remove(tender);
        rows.remove(tender);
        focus();
        recount();
    }

    /** The first way of paying that nobody has chosen yet. */
    private String unused() {
        List<String> taken = tenders.stream().map(Tender::method).toList();
        return methods().stream()
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElse(methods().getFirst());
    }

    /** Only a named customer may owe. */
    private List<String> methods() {
        List<String> methods = new ArrayList<>(
                "IN".equals(place.me().country())
                        ? List.of("CASH", "UPI", "CARD", "BANK", "VOUCHER")
                        : List.of("CASH", "CARD", "BANK", "VOUCHER"));
        if (named) {
            methods.add("ON_ACCOUNT");
        }
        return methods;
    }

    private BigDecimal rest() {
        return tenders.stream().map(Tender::handedOver).reduce(total.amount(), BigDecimal::subtract);
    }

    private void recount() {
        BigDecimal rest = rest();
        boolean change = rest.signum() < 0;
        String amount = place.formats().money(new Money(rest.abs(), total.currency()));
        open.setText(rest.signum() == 0 ? Texts.t("pay.exact") : Texts.t(change ? "pay.change" : "pay.open", amount));
        open.setClassName("k-up", rest.signum() <= 0);
        done.setEnabled(rest.signum() <= 0);
        tenders.forEach(tender -> tender.onlyOne(tenders.size() == 1));
        law.cash(cash());
    }

    /** What of the bill is paid in cash; the change is none of it. */
    private BigDecimal cash() {
        BigDecimal handed =
                tenders.stream().filter(Tender::cash).map(Tender::handedOver).reduce(BigDecimal.ZERO, BigDecimal::add);
        return handed.subtract(rest().negate().max(BigDecimal.ZERO)).max(BigDecimal.ZERO);
    }

    private void enter() {
        if (rest().signum() > 0) {
            addTender();
        } else {
            finish();
        }
    }

    private void finish() {
        if (rest().signum() > 0) {
            recount();
            return;
        }
        List<Tendered> payments = new ArrayList<>();
        BigDecimal left = total.amount();
        for (Tender tender : cashLast()) {
            Payment payment = tender.payment(left, total.currency());
            left = left.subtract(payment.amount().amount());
            payments.add(new Tendered(payment, tender.reader()));
        }
        payments.removeIf(each -> each.payment().amount().amount().signum() == 0);
        finish.accept(payments);
    }

    /** Change is given from cash, so what cash must cover is known only after the others. */
    private List<Tender> cashLast() {
        return tenders.stream().sorted(Comparator.comparing(Tender::cash)).toList();
    }
}
