package app.karat.shop.purchasing.web;

import app.karat.kernel.values.Money;
import app.karat.shop.inventory.NewPiece;
import app.karat.shop.purchasing.Charges;
import app.karat.shop.purchasing.ReceiptWish;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that came in, as a client sends them; charges are in the shop's currency. */
@Schema(name = "GoodsReceiptRequest")
record ReceiptRequest(
        @Nullable UUID receiptId,
        @Nullable BigDecimal exchangeRate,
        @Nullable Money freight,
        @Nullable Money duty,
        @Nullable Money insurance,
        Charges.@Nullable Spread spread,
        @Nullable List<@Nullable Arrival> pieces) {

    private static final int MOST_PIECES = 500;

    /** One piece and the line of the order that it fills. */
    @Schema(name = "GoodsReceiptPiece")
    record Arrival(
            @Nullable Integer line,
            @Nullable NewPiece piece,
            @Nullable Money price) {}

    /** What it asks for, or a problem naming each field that is wrong. */
    ReceiptWish wish(Currency currency) {
        var fields = new Fields();
        UUID receipt = fields.required("receiptId", receiptId);
        BigDecimal rate = Objects.requireNonNullElse(exchangeRate, BigDecimal.ONE);
        fields.require(
                rate.signum() > 0 && rate.precision() <= 18 && rate.scale() <= 8,
                "exchangeRate",
                "range",
                "A rate above zero with at most eight decimals.");
        var charges = new Charges(
                OrderRequest.amount("freight", freight, currency, fields),
                OrderRequest.amount("duty", duty, currency, fields),
                OrderRequest.amount("insurance", insurance, currency, fields),
                Objects.requireNonNullElse(spread, Charges.Spread.VALUE));
        List<Arrival> given = fields.whole("pieces", pieces);
        fields.require(
                !given.isEmpty() && given.size() <= MOST_PIECES, "pieces", "size", "A receipt has 1 to 500 pieces.");
        for (int i = 0; i < given.size(); i++) {
            fields.required("pieces[" + i + "].piece", given.get(i).piece());
        }
        fields.check();
        return new ReceiptWish(
                Objects.requireNonNull(receipt),
                rate,
                charges,
                given.stream()
                        .map(each -> new ReceiptWish.Arrived(
                                Objects.requireNonNullElse(each.line(), 0),
                                Objects.requireNonNull(each.piece()),
                                each.price()))
                        .toList());
    }
}
