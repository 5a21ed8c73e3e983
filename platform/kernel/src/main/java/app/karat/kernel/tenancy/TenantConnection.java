package app.karat.kernel.tenancy;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Lifecycle;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A bucket login's connection, inside the pool. It can do nothing but run transactions of one tenant at a time: beginning one takes the
 * tenant from the Reactor Context and sets role, path and limits locally to the transaction; a statement outside of one is refused; and it
 * goes back into the pool only when the server has confirmed that it is idle. So no tenant state outlives a transaction.
 */
final class TenantConnection implements Connection, Lifecycle, Wrapped<Connection> {

    private static final Logger LOG = LoggerFactory.getLogger(TenantConnection.class);

    private final Connection delegate;
    private final Set<String> rolesServed = ConcurrentHashMap.newKeySet();
    private final Set<String> textsPrepared = ConcurrentHashMap.newKeySet();

    /** A begin message is on its way, and no end of the transaction is confirmed yet. */
    private final AtomicBoolean dirty = new AtomicBoolean();

    /** The begin message has succeeded: statements are welcome. */
    private volatile boolean ready;

    private volatile boolean retired;

    TenantConnection(Connection delegate) {
        this.delegate = delegate;
    }

    /** How many different tenants this backend has seen; it keeps about 0.2 MB for each, until it is closed. */
    int tenantsServed() {
        return rolesServed.size();
    }

    /** How many different statements are prepared on it; the driver forgets none of them. */
    int statementsPrepared() {
        return textsPrepared.size();
    }

    /** Has the pool close this connection when it comes back, because its prepared statements are stale. */
    void retire() {
        retired = true;
    }

    /**
     * Whether the pool must not hand this connection on. That happens when a caller leaves while its begin message is under way: the pool
     * then takes the connection back without a clean-up, and only this keeps an open transaction from the next borrower.
     */
    boolean isSpoilt() {
        return dirty.get() || retired;
    }

    @Override
    public Mono<Void> beginTransaction() {
        return beginTransaction(IsolationLevel.READ_COMMITTED);
    }

    @Override
    public Mono<Void> beginTransaction(TransactionDefinition definition) {
        return Mono.deferContextual(context -> {
            if (context.hasKey(Caller.class) && context.get(Caller.class).hasLeft()) {
                return Mono.error(new Caller.Gone());
            }
            return CurrentTenant.get().flatMap(tenant -> begin(tenant, definition));
        });
    }

    private Mono<Void> begin(TenantRef tenant, TransactionDefinition definition) {
        return Mono.defer(() -> {
            if (!dirty.compareAndSet(false, true)) {
                return Mono.error(new SpoiltConnection());
            }
            rolesServed.add(tenant.role());
            return send(BeginMessage.of(tenant, definition))
                    .doOnSuccess(done -> ready = true)
                    .onErrorResume(this::rollbackAfter);
        });
    }

    @Override
    public Mono<Void> commitTransaction() {
        return Mono.defer(() -> {
                    ready = false;
                    return Mono.from(delegate.commitTransaction());
                })
                .doOnSuccess(done -> dirty.set(false))
                .onErrorResume(this::rollbackAfter);
    }

    /**
     * Sent as a statement, always: the driver's own rollback is skipped while it still believes the session to be idle, which is the case
     * when a begin message has just failed or is still on its way. A rollback that cannot be sent does not fail: the server has lost the
     * connection and with it the transaction, the pool throws it away because it is not clean, and the caller learns what failed first.
     */
    @Override
    public Mono<Void> rollbackTransaction() {
        return Mono.defer(() -> {
                    ready = false;
                    return dirty.get() ? send("ROLLBACK") : Mono.<Void>empty();
                })
                .doOnSuccess(done -> dirty.set(false))
                .onErrorResume(lost -> {
                    LOG.debug("a rollback could not be sent, the connection is given up: {}", lost.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> rollbackAfter(Throwable failure) {
        return rollbackTransaction().then(Mono.error(failure));
    }

    private Mono<Void> send(String sql) {
        return Flux.from(delegate.createStatement(sql).execute())
                .flatMap(Result::getRowsUpdated)
                .then();
    }

    @Override
    public Statement createStatement(String sql) {
        requireTransaction();
        ForbiddenStatement.refuse(sql);
        textsPrepared.add(sql);
        return delegate.createStatement(sql);
    }

    @Override
    public Batch createBatch() {
        throw new UnsupportedOperationException("send one statement, not a batch");
    }

    private void requireTransaction() {
        if (!ready) {
            throw new IllegalStateException("no statement outside of a tenant's transaction: use TenantTransactions");
        }
    }

    @Override
    public Mono<Void> createSavepoint(String name) {
        return inTransaction(Mono.defer(() -> Mono.from(delegate.createSavepoint(name))));
    }

    @Override
    public Mono<Void> releaseSavepoint(String name) {
        return inTransaction(Mono.defer(() -> Mono.from(delegate.releaseSavepoint(name))));
    }

    @Override
    public Mono<Void> rollbackTransactionToSavepoint(String name) {
        return inTransaction(Mono.defer(() -> Mono.from(delegate.rollbackTransactionToSavepoint(name))));
    }

    private Mono<Void> inTransaction(Mono<Void> work) {
        return Mono.fromRunnable(this::requireTransaction).then(work);
    }

    @Override
    public Mono<Void> postAllocate() {
        return Mono.empty();
    }

    /** Runs after the pool's own rollback; an error makes the pool throw the connection away. */
    @Override
    public Mono<Void> preRelease() {
        return Mono.defer(() -> {
            if (isSpoilt() || !delegate.isAutoCommit()) {
                return Mono.error(new IllegalStateException("the connection is not clean"));
            }
            return Mono.empty();
        });
    }

    /** Whoever closes a connection is done with it; that the server is gone already is no news to anybody. */
    @Override
    public Mono<Void> close() {
        return Mono.from(delegate.close()).onErrorComplete();
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return delegate.getMetadata();
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return delegate.getTransactionIsolationLevel();
    }

    @Override
    public boolean isAutoCommit() {
        return !dirty.get();
    }

    @Override
    public Mono<Void> setAutoCommit(boolean autoCommit) {
        return refuseSessionState();
    }

    @Override
    public Mono<Void> setLockWaitTimeout(Duration timeout) {
        return refuseSessionState();
    }

    @Override
    public Mono<Void> setStatementTimeout(Duration timeout) {
        return refuseSessionState();
    }

    @Override
    public Mono<Void> setTransactionIsolationLevel(IsolationLevel isolationLevel) {
        return refuseSessionState();
    }

    private static Mono<Void> refuseSessionState() {
        return Mono.error(() -> new UnsupportedOperationException("no state outlives a transaction"));
    }

    /** Asks the socket only: a query would have to run outside of a transaction. */
    @Override
    public Mono<Boolean> validate(ValidationDepth depth) {
        return Mono.from(delegate.validate(ValidationDepth.LOCAL));
    }

    @Override
    public Connection unwrap() {
        return delegate;
    }

    @Override
    public <E> @Nullable E unwrap(Class<E> type) {
        return Wrapped.super.unwrap(type);
    }

    @Override
    public String toString() {
        return "TenantConnection[" + delegate + "]";
    }
}
