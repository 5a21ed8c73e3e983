package app.karat.shop.till;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code business_day}. */
@Repository
class DayStore {

    private final DatabaseClient database;
    private final TillRows rows;

    DayStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new TillRows(json);
    }

    /** Waits for whatever is entering the day and keeps the rest out until the commit; tells whether it was open. */
    Mono<Boolean> lock(UUID branch, LocalDate day) {
        return database.sql(DaySql.LOCK)
                .bind("branch", branch)
                .bind("day", day)
                .map(row -> row.get("closed_at", Instant.class) == null)
                .one();
    }

    Mono<List<String>> openTills(UUID branch, LocalDate day) {
        return database.sql(DaySql.OPEN_TILLS)
                .bind("branch", branch)
                .bind("day", day)
                .map(row -> Objects.requireNonNull(row.get("till", String.class)))
                .all()
                .collectList();
    }

    Mono<DayFigures> figures(Shop shop, UUID branch, LocalDate day) {
        ZoneId zone = shop.tenant().profile().timeZone();
        return database.sql(DaySql.FIGURES)
                .bind("branch", branch)
                .bind("day", day)
                .bind("from", day.atStartOfDay(zone).toInstant())
                .bind("until", day.plusDays(1).atStartOfDay(zone).toInstant())
                .bind("currency", shop.tenant().profile().currency().getCurrencyCode())
                .map(row -> rows.figures(Objects.requireNonNull(row.get("figures", String.class))))
                .one();
    }

    Mono<BusinessDay> close(UUID branch, LocalDate day, DayFigures figures, CurrentUser user, Instant at) {
        return AuditTrail.who(database.sql(DaySql.CLOSE), user)
                .bind("branch", branch)
                .bind("day", day)
                .bind("at", at)
                .bind("figures", rows.json(figures))
                .map(row -> rows.day(row, figures))
                .one();
    }

    /** The day's row; its figures while it is open are the ones given. */
    Mono<BusinessDay> find(UUID branch, LocalDate day, DayFigures now) {
        return database.sql(DaySql.FIND)
                .bind("branch", branch)
                .bind("day", day)
                .map(row -> rows.day(row, now))
                .one();
    }

    /** Closed days, latest first. */
    Mono<List<BusinessDay>> closed(UUID branch, LocalDate before, int limit) {
        return database.sql(DaySql.CLOSED)
                .bind("branch", branch)
                .bind("before", before)
                .bind("limit", limit)
                .map(row -> rows.day(row, null))
                .all()
                .collectList();
    }
}
