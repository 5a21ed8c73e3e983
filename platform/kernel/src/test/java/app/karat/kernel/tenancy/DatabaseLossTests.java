package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.WithPostgres;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

/** PostgreSQL dies in the middle of many transactions: every caller gets one clear failure, and nothing is shouted into the log. */
@Timeout(120)
@WithPostgres(ownServer = true)
class DatabaseLossTests {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Says once per connection that it broke, which is right. */
    private static final String DRIVER = "io.r2dbc.postgresql";

    private final PostgresServer server;
    private final TenantRef tenant;
    private final TenantTransactions transactions;
    private final DatabaseClient client;
    private final List<Throwable> dropped = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    DatabaseLossTests(PostgresServer server) {
        this.server = server;
        TestPlatform platform = TestPlatform.on(server, Sentinels.bundle());
        this.tenant = platform.newIndianTenant();
        this.transactions = platform.transactions();
        this.client = platform.client();
    }

    @BeforeEach
    void listen() {
        Hooks.onErrorDropped(dropped::add);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        Hooks.resetOnErrorDropped();
        root().detachAppender(log);
    }

    @Test
    void everyCallerLearnsItAndNothingIsDroppedOrOverridden() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            List<Object> answers = new CopyOnWriteArrayList<>();
            List<Disposable> leaving = new ArrayList<>();
            Disposable callers = Flux.range(0, 300)
                    .flatMap(i -> write(i).onErrorResume(Mono::just), 40)
                    .subscribe(answers::add);
            for (int i = 0; i < 20; i++) {
                leaving.add(write(i).onErrorComplete().subscribe());
            }
            Thread.sleep(60);
            server.faults().kill();
            leaving.forEach(Disposable::dispose);
            server.faults().restart();
            await(callers);
            assertThat(answers).hasSize(300).anyMatch(Throwable.class::isInstance);
            assertThat(answers)
                    .filteredOn(Throwable.class::isInstance)
                    .allSatisfy(answer -> assertThat(answer instanceof Problem problem ? problem.status() : 503)
                            .isEqualTo(503));
            assertThat(Objects.requireNonNull(write(0).block(LIMIT))).isEqualTo(1L);
        }
        assertThat(dropped).filteredOn(failure -> !isSocketOfTheDriver(failure)).isEmpty();
        assertThat(log.list)
                .filteredOn(event -> !event.getLoggerName().startsWith(DRIVER)
                        && event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    /** The driver drops the broken pipe of a connection that died while it was being opened, whatever we do; no more than one each. */
    private static boolean isSocketOfTheDriver(Throwable failure) {
        return failure.getCause() instanceof IOException;
    }

    private Mono<Object> write(int number) {
        return transactions
                .writeShielded(() -> Sentinels.add(client, tenant, "row " + number))
                .contextWrite(CurrentTenant.in(tenant))
                .cast(Object.class);
    }

    private static void await(Disposable callers) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!callers.isDisposed()) {
            assertThat(System.nanoTime()).as("callers still wait").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
