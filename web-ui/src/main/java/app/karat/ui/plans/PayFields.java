package app.karat.ui.plans;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An amount and how it is paid. */
public class PayFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final BigDecimalField amount = new BigDecimalField(Texts.t("till.amount"));
    private final Select<String> method = new Select<>();

    /** Empty, or with an amount that is expected. */
    public PayFields(MoneyDeskApi desk, Workplace place, Fields fields, @Nullable Money expected) {
        this.desk = desk;
        this.place = place;
        addClassName("k-stack");
        fields.bind("payments", amount);
        amount.setLocale(place.formats().locale());
        amount.setPrefixComponent(
                new Span(place.formats().symbol(place.formats().currency())));
        amount.setWidthFull();
        amount.setValue(expected == null ? null : expected.amount());
        method.setLabel(Texts.t("pay.method"));
        method.setItems(
                "IN".equals(place.me().country())
                        ? List.of("CASH", "UPI", "CARD", "BANK")
                        : List.of("CASH", "CARD", "BANK"));
        method.setItemLabelGenerator(code -> Texts.code("pay", code));
        method.setValue("CASH");
        method.setWidthFull();
        add(amount, method);
    }

    /** What was entered. */
    public List<Payment> payments() {
        var paid = new Money(
                Objects.requireNonNullElse(amount.getValue(), BigDecimal.ZERO),
                place.formats().currency());
        return List.of(Payment.now(method.getValue(), paid, null, null));
    }

    /** The open drawer that cash goes into. */
    public @Nullable UUID till() {
        return "CASH".equals(method.getValue()) ? till(desk, place) : null;
    }

    static @Nullable UUID till(MoneyDeskApi desk, Workplace place) {
        return desk.openTills(place.branch().id()).stream()
                .findFirst()
                .map(TillSession::id)
                .orElse(null);
    }

    /** Puts the cursor into the amount. */
    public void focus() {
        amount.focus();
    }
}
