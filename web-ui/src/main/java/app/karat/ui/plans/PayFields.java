package app.karat.ui.plans;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import app.karat.ui.tender.Tendered;
import app.karat.ui.tender.Tenders;
import app.karat.ui.tender.Ways;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an instalment is paid: in one way or several, by voucher too, as at the counter. */
public class PayFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final boolean fixed;
    private final Tenders tenders;
    private final Span open = Lay.text("k-num k-open", "");

    private PayFields(
            MoneyDeskApi desk, VouchersApi vouchers, Workplace place, @Nullable Money expected, boolean fixed) {
        this.desk = desk;
        this.place = place;
        this.fixed = fixed;
        addClassName("k-pay");
        BigDecimal amount = expected == null ? null : expected.amount();
        var ways = Ways.of(place, false, List.of(), vouchers::byCode);
        tenders = new Tenders(place.formats(), ways, amount, this::recount, () -> {});
        Button other = new Button(Texts.t("pay.split"), new Icon("plus"), click -> tenders.another());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.getElement().setAttribute("role", "status");
        add(tenders, Lay.box("k-row k-between k-pay-state", open, other));
        tenders.another();
    }

    /** So much as the customer likes; an amount that is expected stands there already. */
    public static PayFields free(MoneyDeskApi desk, VouchersApi vouchers, Workplace place, @Nullable Money expected) {
        return new PayFields(desk, vouchers, place, expected, false);
    }

    /** Exactly so much; change is given on cash. */
    static PayFields of(MoneyDeskApi desk, VouchersApi vouchers, Workplace place, Money due) {
        return new PayFields(desk, vouchers, place, due, true);
    }

    /** What was entered. */
    public List<Payment> payments() {
        var currency = place.formats().currency();
        return fixed
                ? tenders.ofTheWhole(currency).stream().map(Tendered::payment).toList()
                : tenders.asEntered(currency);
    }

    /** The open drawer that cash goes into. */
    public @Nullable UUID till() {
        return tenders.haveCash() ? till(desk, place) : null;
    }

    static @Nullable UUID till(MoneyDeskApi desk, Workplace place) {
        return desk.openTills(place.branch().id()).stream()
                .findFirst()
                .map(TillSession::id)
                .orElse(null);
    }

    /** Puts the cursor into the amount. */
    public void focus() {
        tenders.focus();
    }

    private void recount() {
        BigDecimal rest = tenders.rest();
        String amount =
                place.formats().money(new Money(rest.abs(), place.formats().currency()));
        String change = Texts.t("pay.change", amount);
        open.setText(!fixed || rest.signum() == 0 ? "" : rest.signum() < 0 ? change : Texts.t("pay.open", amount));
    }
}
