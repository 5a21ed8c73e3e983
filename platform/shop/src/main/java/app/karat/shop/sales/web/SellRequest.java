package app.karat.shop.sales.web;

import app.karat.kernel.values.Percent;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.sales.SaleRequest;
import app.karat.shop.sales.SellerShare;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale as a client asks for it. Prices are nowhere in it: they are in the signed quote. */
record SellRequest(
        @Nullable String quote,
        @Nullable UUID customerId,
        @Nullable List<@Nullable PaymentRequest> payments,
        @Nullable UUID tillSession,
        @Nullable List<@Nullable Seller> sellers) {

    private static final Percent ALL = new Percent(BigDecimal.valueOf(100));

    /** Somebody who sold, and their part in percent. */
    @Schema(name = "SellerWish")
    record Seller(@Nullable UUID personId, @Nullable Percent percent) {}

    /** What it asks for, or a problem naming each field that is wrong. */
    SaleRequest checked() {
        var fields = new Fields();
        String checkedQuote = quote == null ? "" : quote.strip();
        fields.require(!checkedQuote.isEmpty(), "quote", "required", "A sale needs a quote.");
        var paid = PaymentRequest.checkedOfSale(payments, fields);
        var sold = sellers(fields);
        fields.check();
        return new SaleRequest(checkedQuote, customerId, paid, tillSession, sold);
    }

    private List<SellerShare.Wish> sellers(Fields fields) {
        List<SellerShare.Wish> wishes = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Percent sum = Percent.ZERO;
        List<Seller> whole = fields.whole("sellers", sellers);
        for (int i = 0; i < whole.size(); i++) {
            String at = "sellers[%d].".formatted(i);
            UUID person = fields.required(at + "personId", whole.get(i).personId());
            Percent percent = fields.required(at + "percent", whole.get(i).percent());
            if (person != null && percent != null) {
                fields.require(seen.add(person), at + "personId", "twice", "This person is named twice.");
                fields.require(
                        percent.compareTo(Percent.ZERO) > 0, at + "percent", "positive", "A part is more than zero.");
                sum = sum.plus(percent);
                wishes.add(new SellerShare.Wish(person, percent));
            }
        }
        fields.require(
                whole.isEmpty() || sum.equals(ALL), "sellers", "hundred", "The parts must add up to 100 percent.");
        return wishes;
    }
}
