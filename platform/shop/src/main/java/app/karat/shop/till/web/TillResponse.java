package app.karat.shop.till.web;

import app.karat.kernel.values.Money;
import app.karat.shop.till.CashCount;
import app.karat.shop.till.TillSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A till as clients see it: what it should hold is in its closing, hence told only after the count. */
record TillResponse(
        UUID id,
        UUID branchId,
        String till,
        LocalDate day,
        boolean open,
        Instant openedAt,
        String openedByName,
        Money opening,
        CashCount openingCount,
        TillSession.@Nullable Closing closing) {

    static TillResponse of(TillSession session) {
        return new TillResponse(
                session.id(),
                session.branchId(),
                session.till(),
                session.day(),
                session.isOpen(),
                session.openedAt(),
                session.openedByName(),
                session.opening(),
                session.openingCount(),
                session.closing());
    }
}
