package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.testkit.PostgresServer;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The driver hands over every row of an answer, in order, when the reader asks from another thread than the one that receives. Releases
 * before 1.1.2 let one message overtake another about once in half a million reads, and a row was lost.
 */
class DriverAnswersTests {

    private static final PostgresServer SERVER = PostgresServer.named("driver_answers");
    private static final int CONNECTIONS = 6;
    private static final int ROWS = 40;
    private static final int READS = Boolean.getBoolean("karat.full") ? 400_000 : 4_000;

    @Test
    void everyReaderGetsAllRowsOfItsOwnAnswer() {
        List<Long> counts = Flux.range(0, CONNECTIONS)
                .flatMap(turn -> Mono.from(driver().create()).flatMapMany(this::read))
                .collectList()
                .block(Duration.ofMinutes(10));

        assertThat(counts).hasSize(READS / CONNECTIONS * CONNECTIONS).allMatch(rows -> rows == ROWS);
    }

    private Flux<Long> read(Connection connection) {
        return Flux.range(0, READS / CONNECTIONS)
                .concatMap(turn -> Flux.from(connection
                                .createStatement("SELECT generate_series(1, $1::int4)")
                                .bind("$1", ROWS)
                                .execute())
                        .concatMap(result -> result.map((row, columns) -> row.get(0, Integer.class)))
                        .publishOn(Schedulers.parallel(), 4)
                        .count());
    }

    private static PostgresqlConnectionFactory driver() {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(SERVER.host())
                .port(SERVER.port())
                .database(SERVER.database())
                .username(SERVER.superuser())
                .password(SERVER.password())
                .build());
    }
}
