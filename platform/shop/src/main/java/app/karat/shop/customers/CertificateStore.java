package app.karat.shop.customers;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code tax_certificate}. */
@Repository
class CertificateStore {

    static final String SAME_ID = "tax_certificate_id_reused";

    private static final String ADD = """
            INSERT INTO tax_certificate (id, customer_id, place, number, kind, valid_from, valid_until, document, at, by_name, fingerprint)
            SELECT :id, c.id, :place, :number, :kind, :from, CAST(:until AS date), CAST(:document AS text), :at, :by, :fingerprint
              FROM customer c WHERE c.id = :customer""";

    private static final String SELECT = """
            SELECT id, customer_id, place, number, kind, valid_from, valid_until, document IS NOT NULL AS has_document, revoked_at, at, by_name,
                   fingerprint
              FROM tax_certificate""";

    private final DatabaseClient database;

    CertificateStore(DatabaseClient database) {
        this.database = database;
    }

    /** False when there is no such customer. */
    Mono<Boolean> add(UUID id, UUID customer, CertificateWish wish, CurrentUser user, Instant at) {
        var statement = database.sql(ADD)
                .bind("id", id)
                .bind("customer", customer)
                .bind("place", wish.place())
                .bind("number", wish.number())
                .bind("kind", wish.kind().name())
                .bind("from", wish.validFrom())
                .bind("at", at)
                .bind("by", user.name())
                .bind("fingerprint", Fingerprint.of(wish));
        statement = Binds.nullable(statement, "until", wish.validUntil(), LocalDate.class);
        return Binds.nullable(statement, "document", wish.document(), String.class)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Row> find(UUID id) {
        return database.sql(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map(CertificateStore::row)
                .one();
    }

    /** Newest first. */
    Flux<TaxCertificate> of(UUID customer) {
        return database.sql(SELECT + " WHERE customer_id = :customer ORDER BY at DESC, id DESC")
                .bind("customer", customer)
                .map(row -> row(row).certificate())
                .all();
    }

    /** False when there is none that stands. */
    Mono<Boolean> revoke(UUID id, UUID customer, Instant at) {
        return database.sql(
                        "UPDATE tax_certificate SET revoked_at = :at WHERE id = :id AND customer_id = :customer AND revoked_at IS NULL")
                .bind("at", at)
                .bind("id", id)
                .bind("customer", customer)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<String> document(UUID id, UUID customer) {
        return database.sql(
                        "SELECT document FROM tax_certificate WHERE id = :id AND customer_id = :customer AND document IS NOT NULL")
                .bind("id", id)
                .bind("customer", customer)
                .mapValue(String.class)
                .one();
    }

    private static Row row(Readable row) {
        var certificate = new TaxCertificate(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("customer_id", UUID.class)),
                Objects.requireNonNull(row.get("place", String.class)),
                Objects.requireNonNull(row.get("number", String.class)),
                TaxCertificate.Kind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
                Objects.requireNonNull(row.get("valid_from", LocalDate.class)),
                row.get("valid_until", LocalDate.class),
                Boolean.TRUE.equals(row.get("has_document", Boolean.class)),
                row.get("revoked_at", Instant.class),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("by_name", String.class)));
        return new Row(certificate, Objects.requireNonNull(row.get("fingerprint", String.class)));
    }

    /** A certificate with the fingerprint of the request that made it. */
    record Row(TaxCertificate certificate, String fingerprint) {}
}
