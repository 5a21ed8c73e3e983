package app.karat.shop.schemes;

import app.karat.shop.payments.PaymentMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ending a membership before its time.
 *
 * @param withBenefit whether a share of the benefit is given, as many months as were paid
 * @param refund how money goes back, or null for a voucher
 */
public record SchemeClosing(
        String reason,
        boolean withBenefit,
        @Nullable PaymentMethod refund,
        @Nullable UUID tillSession) {}
