package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Old metal that goes to the refiner together. */
public record MeltLot(
        UUID id,
        UUID branchId,
        Instant at,
        String metal,
        String status,
        int items,
        BigDecimal netGrams,
        BigDecimal expectedFineGrams,
        Money cost,
        String refiner,
        @Nullable String note,
        @Nullable Instant sentAt,
        @Nullable Result result) {

    /** What came back. */
    public record Result(Instant at, BigDecimal grams, BigDecimal fineness, BigDecimal fineGrams, Money fee) {}

    /** A new lot. */
    public record Collect(
            UUID branchId,
            List<UUID> oldGold,
            String refiner,
            @Nullable String note) {}

    /** What came back, as entered. */
    public record Receive(
            @Nullable BigDecimal grams,
            @Nullable Integer fineness,
            @Nullable Money fee,
            String paidBy) {}

    /** How far the assays of one tester lay from what the refiner found. */
    public record Variance(
            UUID branchId,
            String tester,
            String metal,
            long items,
            BigDecimal promised,
            BigDecimal received,
            BigDecimal variance,
            BigDecimal percent) {}
}
