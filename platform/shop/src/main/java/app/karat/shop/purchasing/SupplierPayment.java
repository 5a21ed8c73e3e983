package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money paid to a supplier out of a branch's till or bank, in the shop's currency. */
public record SupplierPayment(
        UUID supplierId,
        UUID branchId,
        Money amount,
        PaymentMethod method,
        @Nullable String reference) {}
