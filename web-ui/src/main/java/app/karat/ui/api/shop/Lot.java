package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods kept by count, by weight or as a parcel of stones; or a service. */
public record Lot(
        UUID id,
        UUID branchId,
        String code,
        String name,
        String category,
        String kind,
        @Nullable String metal,
        @Nullable String purity,
        @Nullable BigDecimal unitGrams,
        @Nullable Money unitPrice,
        @Nullable Pricing pricing,
        @Nullable String hsn,
        Quantity onHand,
        @Nullable Money cost,
        long version,
        Instant createdAt) {

    /** Sold by the gram. */
    public boolean isByWeight() {
        return "WEIGHT".equals(kind);
    }

    /** Stones by count and carats. */
    public boolean isParcel() {
        return "PARCEL".equals(kind);
    }

    /** Work, which never runs out. */
    public boolean isService() {
        return "SERVICE".equals(kind);
    }

    /** A lot to add, or what an existing one is to be called and cost. */
    public record Terms(
            @Nullable UUID branchId,
            @Nullable String code,
            String name,
            @Nullable String category,
            @Nullable String kind,
            @Nullable String metal,
            @Nullable String purity,
            @Nullable BigDecimal unitGrams,
            @Nullable Money unitPrice,
            @Nullable Pricing pricing,
            @Nullable String hsn,
            @Nullable Long version) {}

    /** How much comes in, is put right, or becomes a parcel of its own. */
    public record Movement(
            @Nullable Integer count,
            @Nullable BigDecimal grams,
            @Nullable BigDecimal carats,
            @Nullable Boolean out,
            @Nullable Money cost,
            @Nullable String reason,
            @Nullable UUID into,
            @Nullable String code,
            @Nullable String name) {}

    /** One movement of it. */
    public record Entry(
            Instant at,
            String kind,
            int count,
            BigDecimal grams,
            @Nullable String reason,
            String byName) {}
}
