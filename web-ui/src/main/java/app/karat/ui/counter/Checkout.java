package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CardPayment;
import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import app.karat.ui.tender.Tendered;
import app.karat.ui.tender.Ways;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** The last steps of a sale, at the side of the counter: payment, the shop's answer, paper. */
class Checkout extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Till till;
    private final transient CounterHelp help;
    private final transient Workplace place;
    private final transient Desk desk;
    private @Nullable SellersField sellers;

    Checkout(Till till, CounterHelp help, Workplace place, Desk desk) {
        this.till = till;
        this.help = help;
        this.place = place;
        this.desk = desk;
        addClassName("k-checkout");
    }

    /** Somebody is paying and no answer is missing. */
    boolean mayBeLeft() {
        return getChildren().anyMatch(PaymentPanel.class::isInstance)
                && getChildren().noneMatch(CardPanel.class::isInstance)
                && desk.cart().unanswered() == null;
    }

    /** Takes the payment of what is quoted. */
    void open(@Nullable Note note) {
        Quote quote = Objects.requireNonNull(desk.cart().quote(), "nothing is quoted");
        Customer payer = desk.cart().customer();
        PaymentPanel panel = new PaymentPanel(
                place,
                quote.total(),
                Ways.of(place, payer != null, help.readers(place), help.vouchers()::byCode),
                new CashNotes(help, place, quote.total(), payer == null ? null : payer.id()),
                this::take,
                desk::back);
        removeAll();
        sellers = new SellersField(till.salespeople(), place.formats().locale());
        add(sellers, panel);
        if (note != null) {
            panel.say(note);
        } else {
            desk.cart().charged().stream()
                    .findFirst()
                    .ifPresent(taken -> panel.say(
                            Note.info(Texts.t("card.taken", place.formats().money(taken.amount())))));
        }
        if (desk.cart().unanswered() != null) {
            panel.failed(Texts.t("pay.unanswered"), true);
        } else {
            panel.focus();
        }
    }

    /** The prices that are being paid have run out: the panel starts again with new ones. */
    void runOut() {
        if (mayBeLeft()) {
            renew();
        }
    }

    private void renew() {
        Note note = desk.renew();
        if (note == null) {
            desk.back();
        } else {
            open(note);
        }
    }

    /** Cards first, one after the other; the sale counts what the readers took. */
    private void take(List<Tendered> tendered) {
        List<Tendered> counted = counted(tendered);
        for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i).waits()) {
                charge(counted, i);
                return;
            }
        }
        sell(counted.stream().map(Tendered::payment).toList());
    }

    /** What was taken for this bill before, in an attempt that made no sale, is not taken again. */
    private List<Tendered> counted(List<Tendered> tendered) {
        List<CardPayment> taken = new ArrayList<>(desk.cart().charged());
        tendered.forEach(
                each -> taken.removeIf(one -> one.id().equals(each.payment().cardPayment())));
        return tendered.stream().map(each -> counted(each, taken)).toList();
    }

    private static Tendered counted(Tendered each, List<CardPayment> taken) {
        if (!each.waits()) {
            return each;
        }
        var same = taken.stream()
                .filter(one -> one.amount().equals(each.payment().amount()))
                .findFirst();
        same.ifPresent(taken::remove);
        return same.map(one -> new Tendered(each.payment().taken(one.id()), each.reader()))
                .orElse(each);
    }

    private void charge(List<Tendered> tendered, int at) {
        CardReader reader = Objects.requireNonNull(tendered.get(at).reader());
        Quote quote = Objects.requireNonNull(desk.cart().quote(), "nothing is quoted");
        var wish = new CardPayment.Wish(
                quote.quote(), reader.id(), tendered.get(at).payment().amount());
        PaymentPanel panel = panel();
        panel.setVisible(false);
        var ways = new CardPanel.Ways(
                taken -> {
                    backTo(panel);
                    take(tendered);
                },
                () -> {
                    backTo(panel);
                    panel.byHand();
                },
                () -> {
                    backTo(panel);
                    panel.goOn();
                });
        add(new CardPanel(help.cards(), place, desk.cart(), reader, wish, ways));
    }

    private void backTo(PaymentPanel panel) {
        getChildren().filter(CardPanel.class::isInstance).toList().forEach(this::remove);
        panel.setVisible(true);
    }

    private void sell(List<Payment> payments) {
        try {
            desk.cart().sellers(sellers == null ? List.of() : sellers.parts());
            Sale sale = till.sell(desk.cart(), payments, place);
            desk.sold();
            removeAll();
            add(new SoldPanel(sale, place.formats(), () -> till.invoice(sale.id()), desk::next));
        } catch (ApiProblem refusal) {
            refused(refusal);
        } catch (ResourceAccessException noAnswer) {
            panel().failed(Texts.t("pay.unanswered"), true);
        }
    }

    private void refused(ApiProblem refusal) {
        UUID piece = refusal.pieceId();
        if (refusal.status() >= 500) {
            panel().failed(Texts.t("pay.unanswered"), true);
        } else if ("quote-expired".equals(refusal.slug()) || "quote-outdated".equals(refusal.slug())) {
            renew();
        } else if ("piece-not-available".equals(refusal.slug()) && piece != null) {
            desk.gone(piece, Texts.t("counter.lost", refusal.detail()));
        } else {
            panel().failed(refusal.first(), false);
        }
    }

    private PaymentPanel panel() {
        return getChildren()
                .filter(PaymentPanel.class::isInstance)
                .map(PaymentPanel.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
