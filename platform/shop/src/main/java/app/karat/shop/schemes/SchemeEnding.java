package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a membership ended.
 *
 * @param value of what was saved, metal at the rate of that day
 * @param benefit that the shop added
 * @param method how money went back, or null for a voucher
 */
public record SchemeEnding(
        Instant at,
        @Nullable String reason,
        Money value,
        Money benefit,
        @Nullable PaymentMethod method,
        @Nullable String voucherCode,
        String byName) {

    /** The same with another benefit. */
    SchemeEnding with(Money other) {
        return new SchemeEnding(at, reason, value, other, method, voucherCode, byName);
    }
}
