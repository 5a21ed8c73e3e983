package app.karat.shop.layaway.web;

import app.karat.kernel.values.Money;
import app.karat.shop.layaway.Instalment;
import app.karat.shop.layaway.Layaway;
import app.karat.shop.layaway.LayawayEnding;
import app.karat.shop.layaway.LayawayPayment;
import app.karat.shop.layaway.LayawayStatus;
import app.karat.shop.layaway.LayawayTerms;
import app.karat.shop.layaway.Penalty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A layaway as clients see it, with what follows from its entries. */
record LayawayResponse(
        UUID id,
        String number,
        UUID branchId,
        UUID customerId,
        String customerName,
        Instant at,
        LayawayStatus status,
        List<Article> pieces,
        Money total,
        Money down,
        Money paid,
        Money penaltiesOwed,
        Money remaining,
        Money overdue,
        @Nullable LocalDate nextDueOn,
        List<Instalment> schedule,
        List<LayawayPayment> payments,
        List<Penalty> penalties,
        LayawayTerms terms,
        @Nullable LayawayEnding ending,
        @Nullable UUID saleId) {

    static LayawayResponse of(Layaway layaway, LocalDate today) {
        boolean open = layaway.status() == LayawayStatus.OPEN;
        return new LayawayResponse(
                layaway.id(),
                layaway.number(),
                layaway.branchId(),
                layaway.customerId(),
                layaway.customerName(),
                layaway.at(),
                layaway.status(),
                layaway.bill().lines().stream()
                        .map(line -> new Article(
                                line.pieceId(),
                                line.tag(),
                                line.name(),
                                line.breakdown().total()))
                        .toList(),
                layaway.total(),
                layaway.down(),
                layaway.paid(),
                layaway.owedPenalties(),
                layaway.remaining(),
                open ? layaway.overdue(today) : Money.zero(layaway.total().currency()),
                open ? layaway.next().map(Instalment::dueOn).orElse(null) : null,
                layaway.schedule(),
                layaway.payments(),
                layaway.penalties(),
                layaway.terms(),
                layaway.ending(),
                layaway.saleId());
    }

    /** One piece that is kept. */
    @Schema(name = "LayawayPiece")
    record Article(UUID pieceId, String tag, String name, Money total) {}
}
