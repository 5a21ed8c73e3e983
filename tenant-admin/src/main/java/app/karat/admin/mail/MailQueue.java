package app.karat.admin.mail;

import static app.karat.admin.control.Rows.required;

import app.karat.kernel.tenancy.Platform;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code control.mail_outbox}. A claimed letter is out of reach of other nodes until its lease ends. */
@Repository
class MailQueue {

    private final DatabaseClient control;

    MailQueue(@Platform("control") DatabaseClient control) {
        this.control = control;
    }

    Mono<Void> add(UUID id, String kind, UUID subject) {
        return control.sql("INSERT INTO control.mail_outbox (id, kind, subject) VALUES (:id, :kind, :subject)")
                .bind("id", id)
                .bind("kind", kind)
                .bind("subject", subject)
                .then();
    }

    Flux<QueuedLetter> claim(int most, Duration lease) {
        return control.sql("""
                UPDATE control.mail_outbox SET attempts = attempts + 1, due_at = now() + :lease * interval '1 millisecond'
                WHERE id IN (SELECT id FROM control.mail_outbox WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= now()
                             ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING id, kind, subject, attempts
                """)
                .bind("lease", lease.toMillis())
                .bind("most", most)
                .map(MailQueue::letter)
                .all();
    }

    Mono<Void> sent(UUID id) {
        return control.sql("UPDATE control.mail_outbox SET sent_at = now(), last_error = NULL WHERE id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> postpone(UUID id, Duration pause, String reason) {
        return control.sql("""
                UPDATE control.mail_outbox SET due_at = now() + :pause * interval '1 millisecond', last_error = :reason
                WHERE id = :id
                """)
                .bind("id", id)
                .bind("pause", pause.toMillis())
                .bind("reason", reason)
                .then();
    }

    Mono<Void> giveUp(UUID id, String reason) {
        return control.sql("UPDATE control.mail_outbox SET given_up_at = now(), last_error = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .then();
    }

    private static QueuedLetter letter(Readable row) {
        return new QueuedLetter(
                required(row, "id", UUID.class),
                required(row, "kind", String.class),
                required(row, "subject", UUID.class),
                required(row, "attempts", Integer.class));
    }
}
