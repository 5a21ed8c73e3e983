package app.karat.shop.einvoice;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Constraint;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code e_invoice}, and which sales are to have one. */
@Repository
class EInvoiceStore {

    private static final String MISSING = """
            FROM sale s
             WHERE s.customer ->> 'taxId' ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]{3}$' AND s.at > :since
               AND NOT EXISTS (SELECT FROM e_invoice e WHERE e.sale_id = s.id)""";

    /** Whether there is anything to do, without writing. */
    private static final String WAITING = """
            SELECT EXISTS (SELECT %s) OR EXISTS (SELECT FROM e_invoice WHERE status = 'PENDING' AND next_at <= :now) AS waiting""".formatted(MISSING);

    private static final String FOUND = """
            INSERT INTO e_invoice (sale_id, branch_id, at, next_at)
            SELECT s.id, s.branch_id, CAST(:now AS timestamptz), CAST(:now AS timestamptz) %s
            ON CONFLICT (sale_id) DO NOTHING""".formatted(MISSING);

    private static final String DUE =
            "SELECT sale_id FROM e_invoice WHERE status = 'PENDING' AND next_at <= :now ORDER BY next_at LIMIT :limit";

    private static final String TOLD = """
            INSERT INTO %s SELECT 'e-invoice', jsonb_build_object('saleId', sale_id, 'branchId', branch_id, 'status', status)
              FROM changed""".formatted(Outbox.COLUMNS);

    private static final String REGISTERED = """
            WITH changed AS (
              UPDATE e_invoice SET status = 'REGISTERED', irn = :irn, ack_no = :ackNo, ack_at = :ackAt, signed_qr = :signedQr, error = NULL,
                     attempts = attempts + 1
               WHERE sale_id = :sale AND status <> 'REGISTERED'
              RETURNING *
            ), audited AS (
              %s SELECT CAST(:now AS timestamptz), :who, :whoName, :client, 'registered', 'e-invoice', sale_id, NULL,
                        jsonb_build_object('irn', irn, 'ackNo', ack_no) FROM changed
            ), told AS (%s)
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT, TOLD);

    private static final String FAILED = """
            WITH changed AS (
              UPDATE e_invoice SET status = :status, error = :error, attempts = attempts + 1, next_at = :next
               WHERE sale_id = :sale AND status = 'PENDING'
              RETURNING *
            ), told AS (%s)
            SELECT count(*) AS changed FROM changed""".formatted(TOLD);

    private static final String AGAIN = """
            WITH changed AS (
              UPDATE e_invoice SET status = 'PENDING', next_at = :now, attempts = 0
               WHERE sale_id = :sale AND status <> 'REGISTERED'
              RETURNING *
            ), audited AS (
              %s SELECT CAST(:now AS timestamptz), :who, :whoName, :client, 'asked again', 'e-invoice', sale_id, NULL,
                        jsonb_build_object('error', error) FROM changed
            )
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT);

    private static final String BY_ID = """
            SELECT sale_id, status, irn, ack_no, ack_at, signed_qr, error, attempts, next_at FROM e_invoice WHERE sale_id = :sale""";

    private final DatabaseClient database;

    EInvoiceStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Boolean> isWaiting(Instant since, Instant now) {
        return database.sql(WAITING)
                .bind("since", since)
                .bind("now", now)
                .map(row -> Boolean.TRUE.equals(row.get("waiting", Boolean.class)))
                .one();
    }

    /** Notes the sales that lack one. */
    Mono<Long> found(Instant since, Instant now) {
        return database.sql(FOUND).bind("since", since).bind("now", now).fetch().rowsUpdated();
    }

    Mono<List<UUID>> due(Instant now, int limit) {
        return database.sql(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map(row -> Objects.requireNonNull(row.get("sale_id", UUID.class)))
                .all()
                .collectList();
    }

    Mono<Boolean> registered(UUID sale, RegistrationPortal.Registration given, CurrentUser by, Instant now) {
        return AuditTrail.who(database.sql(REGISTERED), by)
                .bind("sale", sale)
                .bind("irn", given.irn())
                .bind("ackNo", given.ackNo())
                .bind("ackAt", given.ackAt())
                .bind("signedQr", given.signedQr())
                .bind("now", now)
                .map(EInvoiceStore::changed)
                .one()
                .onErrorMap(
                        error -> Constraint.isBrokenBy(error, "e_invoice_irn_once"),
                        error -> PortalFailure.refused("the portal gave the number of another invoice"));
    }

    Mono<Boolean> failed(UUID sale, EInvoiceStatus status, String error, Instant next) {
        return database.sql(FAILED)
                .bind("sale", sale)
                .bind("status", status.name())
                .bind("error", error.length() > 500 ? error.substring(0, 500) : error)
                .bind("next", next)
                .map(EInvoiceStore::changed)
                .one();
    }

    Mono<Boolean> again(UUID sale, CurrentUser by, Instant now) {
        return AuditTrail.who(database.sql(AGAIN), by)
                .bind("sale", sale)
                .bind("now", now)
                .map(EInvoiceStore::changed)
                .one();
    }

    Mono<EInvoice> find(UUID sale) {
        return database.sql(BY_ID)
                .bind("sale", sale)
                .map(row -> new EInvoice(
                        sale,
                        EInvoiceStatus.valueOf(Objects.requireNonNull(row.get("status", String.class))),
                        row.get("irn", String.class),
                        row.get("ack_no", String.class),
                        row.get("ack_at", String.class),
                        row.get("signed_qr", String.class),
                        row.get("error", String.class),
                        Objects.requireNonNull(row.get("attempts", Integer.class)),
                        row.get("next_at", Instant.class)))
                .one();
    }

    private static boolean changed(Readable row) {
        return Objects.equals(row.get("changed", Long.class), 1L);
    }
}
