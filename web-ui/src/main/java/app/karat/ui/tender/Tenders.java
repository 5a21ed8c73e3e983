package app.karat.ui.tender;

import app.karat.ui.api.shop.Payment;
import app.karat.ui.common.Formats;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One tender or several, each for what the others leave open. */
public class Tenders extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final transient Ways ways;
    private final transient Runnable changed;
    private final transient Runnable enter;
    private final @Nullable BigDecimal expected;
    private final List<Tender> tenders = new ArrayList<>();

    /**
     * With no tender yet.
     *
     * @param expected what is to be paid, or null when that is for the customer to say
     * @param changed after every change
     * @param enter when somebody presses Enter in a field
     */
    public Tenders(Formats formats, Ways ways, @Nullable BigDecimal expected, Runnable changed, Runnable enter) {
        this.formats = formats;
        this.ways = ways;
        this.expected = expected;
        this.changed = changed;
        this.enter = enter;
        addClassName("k-stack");
    }

    /** One more way of paying. */
    public void another() {
        BigDecimal preset = expected == null && tenders.isEmpty() ? null : rest().max(BigDecimal.ZERO);
        Tender tender = new Tender(ways.methods(), unused(), ways.readers(), formats, preset, this::recount, enter);
        tender.removable(() -> takeAway(tender));
        tender.vouchers(ways.vouchers(), formats);
        tenders.add(tender);
        add(tender);
        tender.focus();
        recount();
    }

    /** What is still open of what is expected; below zero when more was handed over. */
    public BigDecimal rest() {
        BigDecimal due = expected == null ? handedOver() : expected;
        return due.subtract(handedOver());
    }

    /** The payments of exactly what is expected: change is given from cash, so what cash must cover is known only after the others. */
    public List<Tendered> ofTheWhole(Currency currency) {
        List<Tendered> payments = new ArrayList<>();
        BigDecimal left = expected == null ? handedOver() : expected;
        for (Tender tender :
                tenders.stream().sorted(Comparator.comparing(Tender::cash)).toList()) {
            Payment payment = tender.payment(left, currency);
            left = left.subtract(payment.amount().amount());
            payments.add(new Tendered(payment, tender.reader()));
        }
        payments.removeIf(each -> each.payment().amount().amount().signum() == 0);
        return payments;
    }

    /** The payments as they were entered, whatever they come to. */
    public List<Payment> asEntered(Currency currency) {
        return tenders.stream()
                .map(tender -> tender.payment(tender.handedOver(), currency))
                .toList();
    }

    /** What is paid in notes and coins; the change is none of it. */
    public BigDecimal cash() {
        BigDecimal handed =
                tenders.stream().filter(Tender::cash).map(Tender::handedOver).reduce(BigDecimal.ZERO, BigDecimal::add);
        return handed.subtract(rest().negate().max(BigDecimal.ZERO)).max(BigDecimal.ZERO);
    }

    /** Whether notes or coins are among them. */
    public boolean haveCash() {
        return tenders.stream().anyMatch(Tender::cash);
    }

    /** Cards are recorded by hand after all. */
    public void byHand() {
        tenders.forEach(Tender::byHand);
    }

    /** Puts the cursor into the last amount. */
    public void focus() {
        tenders.getLast().focus();
    }

    private BigDecimal handedOver() {
        return tenders.stream().map(Tender::handedOver).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void takeAway(Tender tender) {
        tenders.remove(tender);
        remove(tender);
        focus();
        recount();
    }

    private void recount() {
        tenders.forEach(tender -> tender.onlyOne(tenders.size() == 1));
        changed.run();
    }

    /** The first way of paying that nobody has chosen yet. */
    private String unused() {
        List<String> taken = tenders.stream().map(Tender::method).toList();
        return ways.methods().stream()
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElse(ways.methods().getFirst());
    }
}
