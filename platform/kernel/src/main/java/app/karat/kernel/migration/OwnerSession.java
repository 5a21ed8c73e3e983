package app.karat.kernel.migration;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs DDL as the owner: each unit of work in one transaction, each text as one message of top-level statements. */
final class OwnerSession {

    private final Connection connection;

    private OwnerSession(Connection connection) {
        this.connection = connection;
    }

    /** Commits when the work completes. */
    static <T> Mono<T> inTransaction(ConnectionFactory owner, Function<OwnerSession, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.from(owner.create()),
                connection -> Mono.from(connection.beginTransaction())
                        .then(work.apply(new OwnerSession(connection)))
                        .flatMap(result ->
                                Mono.from(connection.commitTransaction()).thenReturn(result)),
                Connection::close,
                (connection, failure) -> rollback(connection),
                OwnerSession::rollback);
    }

    private static Mono<Void> rollback(Connection connection) {
        return Mono.from(connection.rollbackTransaction()).onErrorComplete().then(Mono.from(connection.close()));
    }

    /** Sends statements without binds; every name in them must come from the directory. */
    Mono<Void> run(String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    /** Reads rows of a query without binds. */
    <T> Flux<T> query(String sql, Function<Readable, T> row) {
        return Flux.from(connection.createStatement(sql).execute()).concatMap(result -> result.map(row));
    }
}
