package app.karat.kernel.tenancy;

import java.util.function.Supplier;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** The one place that begins transactions in a tenant's schema. Outside of it no statement reaches the database. */
public final class TenantTransactions {

    private final TransactionalOperator writing;
    private final TransactionalOperator reading;

    /** Works on whatever connections the manager begins, which must be tenant-routed. */
    public TenantTransactions(ReactiveTransactionManager manager) {
        this.writing = TransactionalOperator.create(manager);
        var readOnly = new DefaultTransactionDefinition();
        readOnly.setReadOnly(true);
        this.reading = TransactionalOperator.create(manager, readOnly);
    }

    /** Commits when the work completes; rolls back on error and when the caller goes away. */
    public <T> Mono<T> write(Supplier<Mono<T>> work) {
        return writing.transactional(Mono.defer(work));
    }

    /** Groups the reads of one answer; the database refuses writes. */
    public <T> Mono<T> read(Supplier<Mono<T>> work) {
        return reading.transactional(Mono.defer(work));
    }

    /** Like {@link #write}, but goes on to commit when the caller goes away: a disconnect never undoes a sale half-way. */
    public <T> Mono<T> writeShielded(Supplier<Mono<T>> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(write(work).contextWrite(context).toFuture(), true));
    }
}
