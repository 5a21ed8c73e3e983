package app.karat.admin.mail;

import app.karat.admin.background.BackgroundTask;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The one door to outgoing mail. */
public final class Mail {

    private final MailQueue queue;
    private final BackgroundTask sender;

    Mail(MailQueue queue, BackgroundTask sender) {
        this.queue = queue;
        this.sender = sender;
    }

    /** Queues a letter within the caller's transaction. */
    public Mono<Void> queue(String kind, UUID subject) {
        return queue.add(UUID.randomUUID(), kind, subject);
    }

    /** Tells the sender that a transaction with a letter has committed. */
    public void wake() {
        sender.wake();
    }
}
