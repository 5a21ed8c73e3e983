package app.karat.admin.mail;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Sends what is due, a few letters at a time, and postpones what fails. Addresses and words of letters stay out of the log. */
final class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final int AT_ONCE = 4;
    private static final int BATCH = 20;

    private final MailQueue queue;
    private final Postman postman;
    private final Map<String, LetterWriter> writers;
    private final MailProperties patience;
    private final DoubleSupplier chance;

    MailRound(
            MailQueue queue,
            Postman postman,
            List<LetterWriter> writers,
            MailProperties patience,
            DoubleSupplier chance) {
        this.queue = queue;
        this.postman = postman;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
        this.patience = patience;
        this.chance = chance;
    }

    /** Goes on until nothing is due. */
    Mono<Void> run() {
        return queue.claim(BATCH, patience.timeout().multipliedBy(4))
                .flatMap(this::send, AT_ONCE)
                .count()
                .flatMap(sent -> sent == BATCH ? run() : Mono.empty());
    }

    private Mono<QueuedLetter> send(QueuedLetter letter) {
        return write(letter)
                .flatMap(postman::deliver)
                .then(queue.sent(letter.id()))
                .onErrorResume(failure -> failed(letter, failure))
                .thenReturn(letter);
    }

    private Mono<Letter> write(QueuedLetter letter) {
        LetterWriter writer = writers.get(letter.kind());
        return writer == null
                ? Mono.error(new IllegalStateException("nobody writes letters of the kind " + letter.kind()))
                : writer.write(letter.subject()).timeout(patience.timeout());
    }

    private Mono<Void> failed(QueuedLetter letter, Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        if (letter.attempts() >= patience.attempts()) {
            log.error(
                    "Letter {} ({}) is given up after {} attempts: {}",
                    letter.id(),
                    letter.kind(),
                    letter.attempts(),
                    reason);
            return queue.giveUp(letter.id(), reason);
        }
        log.warn("Letter {} ({}) could not be sent and is tried again: {}", letter.id(), letter.kind(), reason);
        return queue.postpone(letter.id(), patience.pauseAfter(letter.attempts(), chance.getAsDouble()), reason);
    }
}
