package app.karat.shop.layaway;

import app.karat.shop.payments.PaymentMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Giving a layaway up.
 *
 * @param refund how money goes back, or null for store credit
 * @param tillSession the open till that pays cash back, or null
 */
public record LayawayCancelling(
        String reason,
        @Nullable PaymentMethod refund,
        @Nullable UUID tillSession) {}
