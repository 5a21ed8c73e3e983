package app.karat.shop.exchange;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Old metal that goes to the refiner together.
 *
 * @param expectedFineGrams what the assays promised
 * @param cost what was paid for it
 * @param result what came back, or null
 */
public record MeltLot(
        UUID id,
        UUID branchId,
        Instant at,
        Metal metal,
        Status status,
        int items,
        Weight netGrams,
        Weight expectedFineGrams,
        Money cost,
        String refiner,
        @Nullable String note,
        @Nullable Instant sentAt,
        @Nullable Result result,
        String fingerprint) {

    /** Where it is. */
    public enum Status {
        COLLECTED,
        SENT,
        RECEIVED
    }

    /** What the refiner gave back. */
    public record Result(Instant at, Weight grams, Fineness fineness, Weight fineGrams, Money fee) {}
}
