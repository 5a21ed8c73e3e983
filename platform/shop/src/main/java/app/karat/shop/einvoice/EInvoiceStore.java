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
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code e_invoice}, and which papers are to have one. */
@Repository
class EInvoiceStore {

    private static final String BUSINESS =
            "customer ->> 'taxId' ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]{3}$' AND at > :since";

    /** Invoices and credit notes to businesses that nobody has noted. */
    private static final String MISSING = """
            SELECT s.id AS sale_id, CAST(NULL AS uuid) AS note_id, s.branch_id FROM sale s
             WHERE s.%1$s AND NOT EXISTS (SELECT FROM e_invoice e WHERE e.document = s.id)
            UNION ALL
            SELECT n.sale_id, n.id, n.branch_id FROM credit_note n
             WHERE n.kind = 'RETURN' AND n.%1$s AND NOT EXISTS (SELECT FROM e_invoice e WHERE e.document = n.id)""".formatted(BUSINESS);

    /** Whether there is anything to do, without writing. */
    private static final String WAITING = """
            SELECT EXISTS (%s) OR EXISTS (SELECT FROM e_invoice WHERE status = 'PENDING' AND next_at <= :now) AS waiting""".formatted(MISSING);

    private static final String FOUND = """
            INSERT INTO e_invoice (sale_id, note_id, branch_id, at, next_at)
            SELECT m.sale_id, m.note_id, m.branch_id, CAST(:now AS timestamptz), CAST(:now AS timestamptz) FROM (%s) m
            ON CONFLICT (document) DO NOTHING""".formatted(MISSING);

    private static final String DUE =
            "SELECT sale_id, note_id FROM e_invoice WHERE status = 'PENDING' AND next_at <= :now ORDER BY next_at LIMIT :limit";

    private static final String TOLD = """
            INSERT INTO %s SELECT 'e-invoice', jsonb_strip_nulls(jsonb_build_object('saleId', sale_id, 'noteId', note_id, 'branchId', branch_id, 'status', status))
              FROM changed""".formatted(Outbox.COLUMNS);

    private static final String REGISTERED = """
            WITH changed AS (
              UPDATE e_invoice SET status = 'REGISTERED', irn = :irn, ack_no = :ackNo, ack_at = :ackAt, signed_qr = :signedQr, error = NULL,
                     attempts = attempts + 1
               WHERE document = :document AND status <> 'REGISTERED'
              RETURNING *
            ), audited AS (
              %s SELECT CAST(:now AS timestamptz), :who, :whoName, :client, 'registered', 'e-invoice', document, NULL,
                        jsonb_build_object('irn', irn, 'ackNo', ack_no) FROM changed
            ), told AS (%s)
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT, TOLD);

    private static final String FAILED = """
            WITH changed AS (
              UPDATE e_invoice SET status = :status, error = :error, attempts = attempts + 1, next_at = :next
               WHERE document = :document AND status = 'PENDING'
              RETURNING *
            ), told AS (%s)
            SELECT count(*) AS changed FROM changed""".formatted(TOLD);

    private static final String AGAIN = """
            WITH changed AS (
              UPDATE e_invoice SET status = 'PENDING', next_at = :now, attempts = 0
               WHERE document = :document AND status <> 'REGISTERED'
              RETURNING *
            ), audited AS (
              %s SELECT CAST(:now AS timestamptz), :who, :whoName, :client, 'asked again', 'e-invoice', document, NULL,
                        jsonb_build_object('error', error) FROM changed
            )
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT);

    private static final String BY_ID = """
            SELECT sale_id, note_id, status, irn, ack_no, ack_at, signed_qr, error, attempts, next_at FROM e_invoice
             WHERE document = :document""";

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

    /** Notes the papers that lack one. */
    Mono<Long> found(Instant since, Instant now) {
        return database.sql(FOUND).bind("since", since).bind("now", now).fetch().rowsUpdated();
    }

    Mono<List<Due>> due(Instant now, int limit) {
        return database.sql(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map(row ->
                        new Due(Objects.requireNonNull(row.get("sale_id", UUID.class)), row.get("note_id", UUID.class)))
                .all()
                .collectList();
    }

    Mono<Boolean> registered(UUID document, RegistrationPortal.Registration given, CurrentUser by, Instant now) {
        return AuditTrail.who(database.sql(REGISTERED), by)
                .bind("document", document)
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

    Mono<Boolean> failed(UUID document, EInvoiceStatus status, String error, Instant next) {
        return database.sql(FAILED)
                .bind("document", document)
                .bind("status", status.name())
                .bind("error", error.length() > 500 ? error.substring(0, 500) : error)
                .bind("next", next)
                .map(EInvoiceStore::changed)
                .one();
    }

    Mono<Boolean> again(UUID document, CurrentUser by, Instant now) {
        return AuditTrail.who(database.sql(AGAIN), by)
                .bind("document", document)
                .bind("now", now)
                .map(EInvoiceStore::changed)
                .one();
    }

    Mono<EInvoice> find(UUID document) {
        return database.sql(BY_ID)
                .bind("document", document)
                .map(row -> new EInvoice(
                        Objects.requireNonNull(row.get("sale_id", UUID.class)),
                        row.get("note_id", UUID.class),
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

    /** What is to be registered: a sale's invoice, or a note on it. */
    record Due(UUID sale, @Nullable UUID note) {

        UUID document() {
            return note == null ? sale : note;
        }
    }
}
