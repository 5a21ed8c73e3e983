package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card that is charged at a reader. */
public record CardPayment(
        UUID id,
        UUID branchId,
        @Nullable UUID saleId,
        String readerId,
        String readerLabel,
        Money amount,
        @Nullable String card,
        String status,
        @Nullable String error,
        String byName,
        Instant at) {

    /** The money was taken. */
    public boolean hasSucceeded() {
        return "SUCCEEDED".equals(status);
    }

    /** The reader may still take it. */
    public boolean isOpen() {
        return "CREATED".equals(status) || "SENT".equals(status);
    }

    /** A card to charge: of which signed quote, at which reader, how much of its total. */
    public record Wish(String quote, String readerId, Money amount) {}

    /** Why money is sent back. */
    public record Refund(String reason) {}
}
