package app.karat.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.admin.support.Database;
import app.karat.kernel.tenancy.TestPlatform;
import app.karat.testkit.PostgresServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MailRoundTests {

    private static final PostgresServer SERVER = PostgresServer.fresh();
    private static final TestPlatform PLATFORM = TestPlatform.on(SERVER);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Database database = new Database(SERVER);
    private final MailQueue queue = new MailQueue(PLATFORM.client("control"));
    private final GreenMail mailServer = new GreenMail(new ServerSetup(freePort(), "localhost", "smtp"));

    @AfterEach
    void stop() {
        mailServer.stop();
        database.run("DELETE FROM control.mail_outbox");
    }

    @Test
    void aLetterQueuedWhileTheMailServerIsDeadArrivesOnceItIsBack() {
        UUID id = queued("news");
        round(10).run().block(LIMIT);
        assertThat(row(id)).isEqualTo("1|waits|MailSendException");

        mailServer.start();
        makeDue(id);
        round(10).run().block(LIMIT);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(row(id)).isEqualTo("2|sent|");
    }

    @Test
    void aMailServerThatNeverAnswersCostsOneTimeOut() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            UUID id = queued("news");
            round(silent.getLocalPort(), 10, Duration.ofSeconds(1)).run().block(LIMIT);
            assertThat(row(id)).startsWith("1|waits|");
            silent.setSoTimeout(1);
            silent.accept().close();
            assertThatThrownBy(silent::accept).as("a second try").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aLetterIsGivenUpAfterItsAttempts() {
        UUID id = queued("news");
        for (int attempt = 0; attempt < 3; attempt++) {
            makeDue(id);
            round(3).run().block(LIMIT);
        }
        assertThat(row(id)).isEqualTo("3|given up|MailSendException");
        makeDue(id);
        round(3).run().block(LIMIT);
        assertThat(row(id)).startsWith("3|given up");
    }

    @Test
    void roundsOfTwoNodesSendEachLetterOnce() {
        mailServer.start();
        List<UUID> ids = IntStream.range(0, 60).mapToObj(turn -> queued("news")).toList();
        Flux.merge(round(10).run(), round(10).run(), round(10).run()).blockLast(LIMIT);
        assertThat(mailServer.getReceivedMessages()).hasSize(60);
        assertThat(ids).allMatch(id -> row(id).equals("1|sent|"));
    }

    @Test
    void aLetterThatHasNothingToSayAnyMoreIsDone() {
        mailServer.start();
        UUID id = queued("silence");
        round(10).run().block(LIMIT);
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(row(id)).isEqualTo("1|sent|");
    }

    @Test
    void aLetterThatCannotBeWrittenDoesNotStopTheOthers() {
        mailServer.start();
        UUID bad = queued("unknown");
        UUID good = queued("news");
        round(10).run().block(LIMIT);
        assertThat(row(bad)).isEqualTo("1|waits|IllegalStateException");
        assertThat(row(good)).isEqualTo("1|sent|");
    }

    private UUID queued(String kind) {
        UUID id = UUID.randomUUID();
        queue.add(id, kind, UUID.randomUUID()).block(LIMIT);
        return id;
    }

    private void makeDue(UUID id) {
        database.run("UPDATE control.mail_outbox SET due_at = now() WHERE id = ?", id);
    }

    private String row(UUID id) {
        return database.column(
                        "SELECT attempts || '|' || CASE WHEN sent_at IS NOT NULL THEN 'sent' WHEN given_up_at IS NOT NULL"
                                + " THEN 'given up' ELSE 'waits' END || '|' || coalesce(last_error, '') FROM control.mail_outbox WHERE id = ?",
                        id)
                .getFirst();
    }

    private MailRound round(int attempts) {
        return round(mailServer.getSmtp().getServerSetup().getPort(), attempts, LIMIT);
    }

    private MailRound round(int port, int attempts, Duration timeout) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        String millis = String.valueOf(timeout.toMillis());
        sender.getJavaMailProperties().put("mail.smtp.timeout", millis);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", millis);
        var patience = new MailProperties(
                "Karat <hello@karat.test>",
                Duration.ofSeconds(1),
                timeout,
                attempts,
                Duration.ofSeconds(60),
                Duration.ofMinutes(5));
        var postman = new Postman(sender, patience.from(), patience.timeout());
        return new MailRound(
                queue, postman, List.of(writer("news", true), writer("silence", false)), patience, () -> 0.5);
    }

    private static LetterWriter writer(String kind, boolean speaks) {
        return new LetterWriter() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Mono<Letter> write(UUID subject) {
                return speaks
                        ? Mono.just(new Letter("owner@example.test", "News", "<p>News</p>", "News"))
                        : Mono.empty();
            }
        };
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException busy) {
            throw new IllegalStateException(busy);
        }
    }
}
