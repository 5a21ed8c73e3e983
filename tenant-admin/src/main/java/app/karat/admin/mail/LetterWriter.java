package app.karat.admin.mail;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Writes one kind of letter at the moment of sending. */
public interface LetterWriter {

    /** The kind under which letters are queued. */
    String kind();

    /** The letter about this subject, or empty when there is nothing to say any more. */
    Mono<Letter> write(UUID subject);
}
