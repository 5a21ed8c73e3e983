package app.karat.kernel.outbox;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds what happened to the outbox, inside the caller's tenant transaction: it is published if that transaction commits and never
 * otherwise. The row belongs to the current tenant role; row level security lets a tenant write no other and read none.
 *
 * <p>A writer that wants to save the round trip takes {@link #COLUMNS} into its own statement, binds {@link #json(Object)}, and
 * calls {@link #nudge()} anywhere in the transaction so that the relay looks at once instead of at its next poll.
 */
public final class Outbox {

    /**
     * Table and columns to insert into; {@code id}, {@code tenant_role} and {@code at} fill themselves. Topic is text, payload is
     * jsonb: {@code INSERT INTO relay.outbox (topic, payload) VALUES (:topic, CAST(:payload AS jsonb))}.
     */
    public static final String COLUMNS = "relay.outbox (topic, payload)";

    private static final String INSERT = "INSERT INTO " + COLUMNS + " VALUES (:topic, CAST(:payload AS jsonb))";

    private final DatabaseClient tenantDatabase;
    private final JsonMapper json;
    private final OutboxBell bell;

    public Outbox(DatabaseClient tenantDatabase, JsonMapper json, OutboxBell bell) {
        this.tenantDatabase = tenantDatabase;
        this.json = json;
        this.bell = bell;
    }

    /** Adds one message; must run inside {@code TenantTransactions}, outside of it the database refuses. */
    public Mono<Void> add(String topic, Object payload) {
        return Mono.defer(() -> tenantDatabase
                .sql(INSERT)
                .bind("topic", topic)
                .bind("payload", json(payload))
                .then()
                .then(nudge()));
    }

    /** The payload as the JSON text that {@code CAST(… AS jsonb)} takes. */
    public String json(Object payload) {
        return json.writeValueAsString(payload);
    }

    /** Rings the relay of this node once the surrounding transaction has committed; does nothing outside of a transaction. */
    public Mono<Void> nudge() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(this::ringAfterCommit)
                .onErrorComplete(NoTransactionException.class)
                .then();
    }

    private void ringAfterCommit(TransactionSynchronizationManager transaction) {
        if (!transaction.isSynchronizationActive()) {
            return;
        }
        transaction.registerSynchronization(new TransactionSynchronization() {
            @Override
            public Mono<Void> afterCommit() {
                return Mono.fromRunnable(bell::ring);
            }
        });
    }
}
