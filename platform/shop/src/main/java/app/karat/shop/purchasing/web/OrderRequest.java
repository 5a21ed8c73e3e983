package app.karat.shop.purchasing.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.purchasing.OrderLine;
import app.karat.shop.purchasing.OrderWish;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as a client sends it. Amounts are per piece, in the currency the supplier bills in. */
record OrderRequest(
        @Nullable UUID supplierId,
        @Nullable UUID branchId,
        @Nullable List<@Nullable Line> lines,
        @Nullable String note) {

    private static final int MOST_LINES = 100;
    private static final int MOST_PIECES = 500;

    /** Pieces of one design. */
    @Schema(name = "PurchaseOrderLine")
    record Line(
            @Nullable String design,
            @Nullable String category,
            @Nullable Metal metal,
            @Nullable String purity,
            @Nullable Weight grossGrams,
            @Nullable Integer quantity,
            @Nullable Money metalPrice,
            @Nullable Money making,
            @Nullable Money stones) {

        private @Nullable OrderLine checked(String at, Currency currency, Fields fields) {
            String checkedDesign = fields.text(at + "design", design, 200);
            String checkedCategory = fields.optional(at + "category", category, 60);
            Metal checkedMetal = fields.required(at + "metal", metal);
            Weight gross = fields.required(at + "grossGrams", grossGrams);
            int pieces = Objects.requireNonNullElse(quantity, 1);
            fields.require(
                    pieces >= 1 && pieces <= MOST_PIECES,
                    at + "quantity",
                    "range",
                    "One to %d pieces.".formatted(MOST_PIECES));
            Money forMetal = amount(at + "metalPrice", metalPrice, currency, fields);
            Money forMaking = amount(at + "making", making, currency, fields);
            Money forStones = amount(at + "stones", stones, currency, fields);
            if (checkedMetal == null || gross == null) {
                return null;
            }
            Purity known = fields.value(at + "purity", () -> Purity.of(checkedMetal, String.valueOf(purity)));
            return known == null
                    ? null
                    : new OrderLine(
                            checkedDesign,
                            Objects.requireNonNullElse(checkedCategory, ""),
                            checkedMetal,
                            known.label(),
                            gross,
                            pieces,
                            forMetal,
                            forMaking,
                            forStones);
        }
    }

    /** What it asks for, or a problem naming each field that is wrong. */
    OrderWish wish(Currency currency) {
        var fields = new Fields();
        UUID supplier = fields.required("supplierId", supplierId);
        UUID branch = fields.required("branchId", branchId);
        List<Line> given = fields.whole("lines", lines);
        fields.require(!given.isEmpty() && given.size() <= MOST_LINES, "lines", "size", "An order has 1 to 100 lines.");
        List<OrderLine> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_LINES); i++) {
            OrderLine line = given.get(i).checked("lines[" + i + "].", currency, fields);
            if (line != null) {
                checked.add(line);
            }
        }
        String checkedNote = fields.optional("note", note, 300);
        fields.check();
        return new OrderWish(
                Objects.requireNonNull(supplier), Objects.requireNonNull(branch), currency, checked, checkedNote);
    }

    /** An amount that may be left out, then it is nothing. */
    static Money amount(String field, @Nullable Money given, Currency currency, Fields fields) {
        if (given == null) {
            return Money.zero(currency);
        }
        boolean same = given.currency().equals(currency);
        fields.require(same, field, "currency", "This amount is in %s.".formatted(currency.getCurrencyCode()));
        fields.require(!given.isNegative() && given.isPayable(), field, "amount", "An amount of money, zero or more.");
        return given;
    }
}
