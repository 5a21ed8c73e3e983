package app.karat.kernel.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Wrapped;
import java.util.function.Supplier;
import org.springframework.r2dbc.connection.ConnectionFactoryUtils;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/**
 * The one place that begins transactions in a tenant's schema; outside of it no statement reaches the database. The work is given as a
 * supplier because it may run twice: once more, on a fresh connection, when a migration has made a prepared statement stale.
 */
public final class TenantTransactions {

    private static final Class<ActiveTenant> ACTIVE = ActiveTenant.class;

    /** Each attempt throws one connection away, so this is more than a bucket has. */
    private static final int SPOILT_IN_A_ROW = 20;

    private final ConnectionFactory connections;
    private final TransactionalOperator writing;
    private final TransactionalOperator reading;

    /** Begins on the connections of the tenant's bucket. */
    public TenantTransactions(ConnectionFactory connections) {
        this(connections, new R2dbcTransactionManager(connections));
    }

    /** Shares the manager with whatever else of Spring wants to join the transactions. */
    public TenantTransactions(ConnectionFactory connections, R2dbcTransactionManager manager) {
        this.connections = connections;
        var settled = new SettledBegin(manager);
        this.writing = TransactionalOperator.create(settled);
        var readOnly = new DefaultTransactionDefinition();
        readOnly.setReadOnly(true);
        this.reading = TransactionalOperator.create(settled, readOnly);
    }

    /** Commits when the work completes; rolls back on error and when the caller goes away. */
    public <T> Mono<T> write(Supplier<Mono<T>> work) {
        return CurrentTenant.get().flatMap(tenant -> {
            if (!tenant.state().mayWrite()) {
                return Mono.error(TenantProblem.refusal(tenant.state()));
            }
            return begin(writing, tenant, work);
        });
    }

    /** Groups the reads of one answer; the database refuses writes. */
    public <T> Mono<T> read(Supplier<Mono<T>> work) {
        return CurrentTenant.get().flatMap(tenant -> {
            if (!tenant.state().mayRead()) {
                return Mono.error(TenantProblem.refusal(tenant.state()));
            }
            return begin(reading, tenant, work);
        });
    }

    /**
     * Like {@link #write}, but goes on to commit when the caller goes away: a disconnect never undoes a sale half-way. A failure travels as a
     * value, because one that nobody waits for any more would be shouted about as dropped.
     */
    public <T> Mono<T> writeShielded(Supplier<Mono<T>> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(
                        () -> write(work).materialize().contextWrite(context).toFuture(), true)
                .dematerialize());
    }

    private <T> Mono<T> begin(TransactionalOperator operator, TenantRef tenant, Supplier<Mono<T>> work) {
        return Mono.deferContextual(context -> {
            if (context.hasKey(ACTIVE)) {
                return join(operator, context, tenant, work);
            }
            return operator.transactional(Mono.defer(work).onErrorResume(this::retireIfStale))
                    .contextWrite(inner -> inner.put(ACTIVE, new ActiveTenant(tenant.id())))
                    .retryWhen(Retry.max(SPOILT_IN_A_ROW)
                            .filter(SpoiltConnection::isBehind)
                            .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                    .retryWhen(Retry.max(1)
                            .filter(StalePlan::isBehind)
                            .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                    .onErrorMap(TenantTransactions::isOutOfConnections, crowded -> TenantProblem.busy());
        });
    }

    /** A unit of work inside another is part of it, and must not change sides. */
    private static <T> Mono<T> join(
            TransactionalOperator operator, ContextView context, TenantRef tenant, Supplier<Mono<T>> work) {
        if (!context.get(ACTIVE).id().equals(tenant.id())) {
            return Mono.error(new IllegalStateException("one transaction cannot work for two tenants"));
        }
        return operator.transactional(Mono.defer(work));
    }

    private static boolean isOutOfConnections(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                && failure.getCause() instanceof R2dbcTimeoutException;
    }

    private <T> Mono<T> retireIfStale(Throwable failure) {
        if (!StalePlan.isBehind(failure)) {
            return Mono.error(failure);
        }
        return ConnectionFactoryUtils.getConnection(connections)
                .flatMap(connection -> {
                    if (connection instanceof Wrapped<?> wrapped) {
                        TenantConnection inner = wrapped.unwrap(TenantConnection.class);
                        if (inner != null) {
                            inner.retire();
                        }
                    }
                    return ConnectionFactoryUtils.releaseConnection(connection, connections);
                })
                .then(Mono.error(failure));
    }

    private record ActiveTenant(TenantId id) {}
}
