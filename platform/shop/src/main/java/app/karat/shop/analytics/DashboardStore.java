package app.karat.shop.analytics;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that the dashboard says about sales, in one statement. */
@Repository
class DashboardStore {

    private static final String SALES = """
            WITH seen AS MATERIALIZED (
              SELECT at, total, units, grams, margin, at >= :today AS is_today FROM sale
               WHERE (at >= :today OR at >= :weekAgo AND at < :weekAgoNow)
                 AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
            ), takings AS (
              SELECT is_today, jsonb_build_object('amount', sum(total)::text, 'sales', count(*), 'units', sum(units),
                     'grams', sum(grams)::text, 'margin', sum(margin)::text) AS sums FROM seen GROUP BY is_today
            ), hours AS (
              SELECT extract(hour FROM at AT TIME ZONE :zone)::int AS hour, sum(total) AS amount, count(*) AS sales
                FROM seen WHERE is_today GROUP BY 1
            ), latest AS (
              SELECT id, invoice_number, at, total, units, grams, customer ->> 'name' AS customer, branch_id FROM sale
               WHERE CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches)
               ORDER BY at DESC, id DESC LIMIT 10
            )
            SELECT (SELECT sums FROM takings WHERE is_today)::text AS today,
                   (SELECT sums FROM takings WHERE NOT is_today)::text AS before,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('hour', hour, 'amount', amount::text, 'sales', sales) ORDER BY hour), '[]')
                      FROM hours)::text AS hours,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'invoiceNumber', invoice_number, 'at', at,
                           'total', total::text, 'units', units, 'grams', grams::text, 'customer', customer, 'branchId', branch_id)
                           ORDER BY at DESC, id DESC), '[]') FROM latest)::text AS latest""";

    private static final TypeReference<List<HourRow>> HOURS = new TypeReference<>() {};
    private static final TypeReference<List<SaleRow>> LATEST = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    DashboardStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<SalesGlance> sales(Period period, BranchScope scope, Currency currency) {
        var statement = database.sql(SALES)
                .bind("today", period.today())
                .bind("weekAgo", period.weekAgo())
                .bind("weekAgoNow", period.weekAgoNow())
                .bind("zone", period.zone());
        return Binds.nullable(statement, "branches", scope.branches(), UUID[].class)
                .map(row -> glance(row, currency))
                .one();
    }

    private SalesGlance glance(Readable row, Currency currency) {
        return new SalesGlance(
                takings(row.get("today", String.class), currency),
                takings(row.get("before", String.class), currency),
                json.readValue(text(row, "latest"), LATEST).stream()
                        .map(sale -> sale.in(currency))
                        .toList(),
                json.readValue(text(row, "hours"), HOURS).stream()
                        .map(hour -> hour.in(currency))
                        .toList());
    }

    private Dashboard.Takings takings(@Nullable String sums, Currency currency) {
        if (sums == null) {
            return new Dashboard.Takings(Money.zero(currency), 0, 0, Weight.ZERO, Money.zero(currency));
        }
        TakingsRow row = json.readValue(sums, TakingsRow.class);
        return new Dashboard.Takings(
                Money.of(row.amount(), currency),
                row.sales(),
                row.units(),
                new Weight(row.grams()),
                row.margin() == null ? Money.zero(currency) : Money.of(row.margin(), currency));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** The stretches of time that are compared. */
    record Period(Instant today, Instant weekAgo, Instant weekAgoNow, String zone) {}

    /** What the statement answers. */
    record SalesGlance(
            Dashboard.Takings today,
            Dashboard.Takings before,
            List<Dashboard.LastSale> latest,
            List<Dashboard.Hour> hours) {}

    private record TakingsRow(
            BigDecimal amount,
            int sales,
            int units,
            BigDecimal grams,
            @Nullable BigDecimal margin) {}

    private record HourRow(int hour, BigDecimal amount, int sales) {

        Dashboard.Hour in(Currency currency) {
            return new Dashboard.Hour(hour, Money.of(amount, currency), sales);
        }
    }

    private record SaleRow(
            UUID id,
            String invoiceNumber,
            OffsetDateTime at,
            BigDecimal total,
            int units,
            BigDecimal grams,
            @Nullable String customer,
            UUID branchId) {

        Dashboard.LastSale in(Currency currency) {
            return new Dashboard.LastSale(
                    id,
                    invoiceNumber,
                    at.toInstant(),
                    Money.of(total, currency),
                    units,
                    new Weight(grams),
                    customer,
                    branchId);
        }
    }
}
