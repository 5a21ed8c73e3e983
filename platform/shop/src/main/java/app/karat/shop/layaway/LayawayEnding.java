package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a layaway that was given up ended.
 *
 * @param fee what the shop kept
 * @param refund what went back, as money or on a voucher
 * @param method how money went back, or null for store credit
 * @param voucherCode of the store credit, or null
 */
public record LayawayEnding(
        Instant at,
        String reason,
        Money fee,
        Money refund,
        @Nullable PaymentMethod method,
        @Nullable String voucherCode,
        String byName) {}
