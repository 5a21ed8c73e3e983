package app.karat.kernel.tenancy;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.util.context.Context;

/**
 * Lets every begin come to its end, whether or not its caller is still there. A caller who leaves while a connection is being borrowed or a
 * transaction begun would otherwise leave both without an owner, once in ten thousand times for ever. The operator that asked for the
 * transaction gets it in any case, and rolls it back at once if nobody wants it. A caller who left while still waiting for a connection
 * costs the database nothing: its begin ends before the first message.
 */
final class SettledBegin implements ReactiveTransactionManager {

    private final ReactiveTransactionManager delegate;

    SettledBegin(ReactiveTransactionManager delegate) {
        this.delegate = delegate;
    }

    @Override
    public Mono<ReactiveTransaction> getReactiveTransaction(@Nullable TransactionDefinition definition) {
        return new Uncancelled<>(delegate.getReactiveTransaction(definition));
    }

    @Override
    public Mono<Void> commit(ReactiveTransaction transaction) {
        return delegate.commit(transaction);
    }

    @Override
    public Mono<Void> rollback(ReactiveTransaction transaction) {
        return delegate.rollback(transaction);
    }

    /** Passes everything on but the cancel, which it only notes. */
    private static final class Uncancelled<T> extends MonoOperator<T, T> {

        Uncancelled(Mono<T> source) {
            super(source);
        }

        @Override
        public void subscribe(CoreSubscriber<? super T> actual) {
            source.subscribe(new Through<>(actual));
        }
    }

    private static final class Through<T> implements CoreSubscriber<T>, Subscription {

        private final CoreSubscriber<? super T> actual;
        private final Caller caller = new Caller();
        private @Nullable Subscription upstream;

        Through(CoreSubscriber<? super T> actual) {
            this.actual = actual;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            upstream = subscription;
            actual.onSubscribe(this);
        }

        @Override
        public void onNext(T value) {
            actual.onNext(value);
        }

        @Override
        public void onError(Throwable failure) {
            if (!caller.hasLeft()) {
                actual.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            actual.onComplete();
        }

        @Override
        public void request(long n) {
            if (upstream != null) {
                upstream.request(n);
            }
        }

        @Override
        public void cancel() {
            caller.leave();
        }

        @Override
        public Context currentContext() {
            return actual.currentContext().put(Caller.class, caller);
        }
    }
}
