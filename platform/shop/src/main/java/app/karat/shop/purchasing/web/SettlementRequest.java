package app.karat.shop.purchasing.web;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.purchasing.SupplierPayment;
import app.karat.shop.purchasing.SupplierReturn;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments to suppliers and returns to them, as a client sends them. */
final class SettlementRequest {

    private static final int MOST_PIECES = 200;

    private SettlementRequest() {}

    /** Money that goes to a supplier. */
    @Schema(name = "SupplierPaymentRequest")
    record Payment(
            @Nullable UUID supplierId,
            @Nullable UUID branchId,
            @Nullable Money amount,
            @Nullable PaymentMethod method,
            @Nullable String reference) {

        SupplierPayment checked(Currency currency) {
            var fields = new Fields();
            UUID supplier = fields.required("supplierId", supplierId);
            UUID branch = fields.required("branchId", branchId);
            fields.required("amount", amount);
            Money paid = OrderRequest.amount("amount", amount, currency, fields);
            fields.require(paid.isPositive(), "amount", "positive", "A payment is more than zero.");
            PaymentMethod by = fields.required("method", method);
            String checkedReference = fields.optional("reference", reference, 80);
            fields.check();
            return new SupplierPayment(
                    Objects.requireNonNull(supplier),
                    Objects.requireNonNull(branch),
                    paid,
                    Objects.requireNonNull(by),
                    checkedReference);
        }
    }

    /** Pieces that go back. */
    @Schema(name = "SupplierReturnRequest")
    record Return(
            @Nullable UUID supplierId,
            @Nullable UUID branchId,
            @Nullable List<@Nullable UUID> pieces,
            @Nullable Money shortfall,
            @Nullable String reason) {

        SupplierReturn checked(Currency currency) {
            var fields = new Fields();
            UUID supplier = fields.required("supplierId", supplierId);
            UUID branch = fields.required("branchId", branchId);
            List<UUID> back = fields.whole("pieces", pieces);
            fields.require(!back.isEmpty() && back.size() <= MOST_PIECES, "pieces", "size", "Name 1 to 200 pieces.");
            fields.require(
                    new HashSet<>(back).size() == back.size(), "pieces", "twice", "A piece is named more than once.");
            Money missing = OrderRequest.amount("shortfall", shortfall, currency, fields);
            String why = fields.text("reason", reason, 300);
            fields.check();
            return new SupplierReturn(
                    Objects.requireNonNull(supplier), Objects.requireNonNull(branch), back, missing, why);
        }
    }
}
