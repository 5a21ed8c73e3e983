package app.karat.admin.control;

import app.karat.kernel.tenancy.Platform;
import java.util.function.Supplier;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Transactions in the control schema, under the login {@code karat_control}: several statements that count together or not at all. */
@Component
public final class ControlTransactions {

    private final TransactionalOperator transactions;

    ControlTransactions(@Platform("control") DatabaseClient control) {
        this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(control.getConnectionFactory()));
    }

    /** Commits when the work completes, rolls back when it fails or the caller goes away. */
    public <T> Mono<T> write(Supplier<Mono<T>> work) {
        return transactions.transactional(Mono.defer(work));
    }
}
