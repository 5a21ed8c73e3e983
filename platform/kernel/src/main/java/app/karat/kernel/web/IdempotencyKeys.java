package app.karat.kernel.web;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code idempotency_key} of the current tenant; works inside its transaction. */
final class IdempotencyKeys {

    private final DatabaseClient tenantDatabase;

    IdempotencyKeys(DatabaseClient tenantDatabase) {
        this.tenantDatabase = tenantDatabase;
    }

    /** True if the key is new; waits while another transaction holds the same new key. */
    Mono<Boolean> claim(String key, byte[] hash) {
        return tenantDatabase
                .sql(
                        "INSERT INTO idempotency_key (key, request_hash) VALUES (:key, :hash) ON CONFLICT (key) DO NOTHING")
                .bind("key", key)
                .bind("hash", hash)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Keeps the answer of the request that claimed the key. */
    Mono<Void> keep(String key, int status, @Nullable MediaType type, byte[] body) {
        var statement = tenantDatabase
                .sql("UPDATE idempotency_key SET status = :status, content_type = :type, body = :body WHERE key = :key")
                .bind("key", key)
                .bind("status", (short) status)
                .bind("body", body);
        return (type == null ? statement.bindNull("type", String.class) : statement.bind("type", type.toString()))
                .then();
    }

    Mono<Kept> find(String key) {
        return tenantDatabase
                .sql("SELECT request_hash, status, content_type, body FROM idempotency_key WHERE key = :key")
                .bind("key", key)
                .map(IdempotencyKeys::kept)
                .one();
    }

    private static Kept kept(Readable row) {
        byte[] body = row.get("body", byte[].class);
        return new Kept(
                Objects.requireNonNull(row.get("request_hash", byte[].class)),
                Objects.requireNonNull(row.get("status", Short.class)),
                row.get("content_type", String.class),
                body == null ? new byte[0] : body);
    }

    /** An answer given before. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content, below
    record Kept(byte[] hash, int status, @Nullable String contentType, byte[] body) {

        boolean answers(byte[] requestHash) {
            return Arrays.equals(hash, requestHash);
        }
    }
}
