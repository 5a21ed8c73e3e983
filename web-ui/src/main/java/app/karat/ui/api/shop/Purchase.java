package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase order with what has come in on it. */
public record Purchase(
        UUID id,
        String code,
        UUID supplierId,
        UUID branchId,
        String status,
        String currency,
        List<Line> lines,
        List<Receipt> receipts,
        @Nullable String note,
        String madeBy,
        Instant createdAt) {

    /** Pieces of one design; amounts are for one piece, in the supplier's currency. */
    public record Line(
            String design,
            @Nullable String category,
            String metal,
            String purity,
            BigDecimal grossGrams,
            int quantity,
            @Nullable Money metalPrice,
            @Nullable Money making,
            @Nullable Money stones) {

        /** What one of them costs. */
        public Money each() {
            return Objects.requireNonNull(metalPrice)
                    .plus(Objects.requireNonNull(making))
                    .plus(Objects.requireNonNull(stones));
        }
    }

    /** Goods that came in. */
    public record Receipt(UUID id, Instant at, String by, Money price, List<Received> pieces) {}

    /** One piece that came in. */
    public record Received(UUID pieceId, int line, String tag, BigDecimal grossGrams, Money cost) {}

    /** How many of a line have come in. */
    public long received(int line) {
        return receipts.stream()
                .flatMap(receipt -> receipt.pieces().stream())
                .filter(piece -> piece.line() == line)
                .count();
    }

    /** Something is still to come. */
    public boolean isOpen() {
        return "OPEN".equals(status) || "PARTLY_RECEIVED".equals(status);
    }

    /** What to order. */
    public record Wish(
            @Nullable UUID supplierId,
            UUID branchId,
            List<Line> lines,
            @Nullable String note) {}

    /** One paper of the list: an order, a payment or a return. */
    public record Summary(
            UUID id,
            String kind,
            String code,
            UUID supplierId,
            String supplierName,
            UUID branchId,
            String status,
            Money total,
            @Nullable String note,
            String madeBy,
            Instant createdAt) {}

    /** Goods as a person counts them in; charges are in the shop's currency. */
    public record Arrival(
            UUID receiptId,
            @Nullable BigDecimal exchangeRate,
            @Nullable Money freight,
            @Nullable Money duty,
            @Nullable Money insurance,
            String spread,
            List<ArrivedPiece> pieces) {}

    /** One piece in hand and the line it fills. */
    public record ArrivedPiece(int line, NewPiece piece) {}

    /** Money for a supplier. */
    public record Payment(
            UUID supplierId,
            UUID branchId,
            @Nullable Money amount,
            String method,
            @Nullable String reference) {}
}
