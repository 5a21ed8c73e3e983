package app.karat.shop.sales.web;

import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.sales.SaleRequest;
import app.karat.shop.text.Fields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale as a client asks for it. Prices are nowhere in it: they are in the signed quote. */
record SellRequest(
        @Nullable String quote,
        @Nullable UUID customerId,
        @Nullable List<@Nullable PaymentRequest> payments,
        @Nullable UUID tillSession) {

    /** What it asks for, or a problem naming each field that is wrong. */
    SaleRequest checked() {
        var fields = new Fields();
        String checkedQuote = quote == null ? "" : quote.strip();
        fields.require(!checkedQuote.isEmpty(), "quote", "required", "A sale needs a quote.");
        var paid = PaymentRequest.checked(payments, fields);
        fields.check();
        return new SaleRequest(checkedQuote, customerId, paid, tillSession);
    }
}
