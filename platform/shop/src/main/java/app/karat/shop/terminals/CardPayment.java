package app.karat.shop.terminals;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that is charged at a reader.
 *
 * @param quoteId the bill it is for
 * @param saleId the sale that counts it, once there is one
 * @param intentId the card service's name of it
 * @param card brand and last four digits, once a card was read
 * @param error why it was declined, or what went wrong last
 */
public record CardPayment(
        UUID id,
        UUID branchId,
        UUID quoteId,
        @Nullable UUID saleId,
        String readerId,
        String readerLabel,
        Money amount,
        @Nullable String intentId,
        @Nullable String card,
        CardPaymentStatus status,
        @Nullable String error,
        String byName,
        Instant at,
        @Nullable Instant settledAt,
        long version) {}
