package app.karat.shop.exchange.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.exchange.MeltLot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot as clients see it. */
record MeltLotResponse(
        UUID id,
        UUID branchId,
        Instant at,
        Metal metal,
        MeltLot.Status status,
        int items,
        Weight netGrams,
        Weight expectedFineGrams,
        Money cost,
        String refiner,
        @Nullable String note,
        @Nullable Instant sentAt,
        MeltLot.@Nullable Result result) {

    static MeltLotResponse of(MeltLot lot) {
        return new MeltLotResponse(
                lot.id(),
                lot.branchId(),
                lot.at(),
                lot.metal(),
                lot.status(),
                lot.items(),
                lot.netGrams(),
                lot.expectedFineGrams(),
                lot.cost(),
                lot.refiner(),
                lot.note(),
                lot.sentAt(),
                lot.result());
    }
}
