package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Sells a gift card: an amount, how it is paid, and the code that goes onto the card. */
class GiftCardDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final Fields fields = new Fields();
    private final UUID id = UUID.randomUUID();
    private final BigDecimalField face;
    private final Select<String> method = new Select<>();
    private final DatePicker expires = new DatePicker(Texts.t("vouchers.expiresField"));

    GiftCardDialog(VouchersApi vouchers, MoneyDeskApi desk, Workplace place, Consumer<Voucher> done) {
        this.desk = desk;
        this.place = place;
        setHeaderTitle(Texts.t("vouchers.sell"));
        setWidth("26rem");
        face = fields.bind("face", new BigDecimalField(Texts.t("till.amount")));
        face.setLocale(place.formats().locale());
        face.setPrefixComponent(new Span(place.formats().symbol(place.formats().currency())));
        face.setWidthFull();
        method.setLabel(Texts.t("pay.method"));
        method.setItems("IN".equals(place.me().country()) ? List.of("CASH", "UPI", "CARD") : List.of("CASH", "CARD"));
        method.setItemLabelGenerator(code -> Texts.code("pay", code));
        method.setValue("CASH");
        method.setWidthFull();
        fields.bind("expiresOn", expires).setLocale(place.formats().locale());
        expires.setWidthFull();
        Div message = new Div();
        Button sell = new Button(Texts.t("vouchers.sellNow"), click -> {
            message.removeAll();
            try {
                Voucher sold = vouchers.sell(id, purchase());
                close();
                done.accept(sold);
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        sell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, face, method, expires));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), sell);
        face.focus();
    }

    private Voucher.Purchase purchase() {
        var amount = new Money(
                Objects.requireNonNullElse(face.getValue(), BigDecimal.ZERO),
                place.formats().currency());
        UUID till = "CASH".equals(method.getValue())
                ? desk.openTills(place.branch().id()).stream()
                        .findFirst()
                        .map(TillSession::id)
                        .orElse(null)
                : null;
        return new Voucher.Purchase(
                "GIFT_CARD",
                place.branch().id(),
                amount,
                List.of(Payment.now(method.getValue(), amount, null, null)),
                expires.getValue(),
                till);
    }
}
