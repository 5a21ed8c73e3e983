package app.karat.admin.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands a letter to the mail server. JavaMail blocks, so it runs on threads made for that, and never longer than its time-out. */
final class Postman {

    private final JavaMailSender server;
    private final String from;
    private final Duration timeout;

    Postman(JavaMailSender server, String from, Duration timeout) {
        this.server = server;
        this.from = from;
        this.timeout = timeout;
    }

    Mono<Void> deliver(Letter letter) {
        return Mono.fromCallable(() -> {
                    server.send(message(letter));
                    return letter;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(timeout)
                .then();
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, "UTF-8");
        parts.setFrom(from);
        parts.setTo(letter.to());
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        return message;
    }
}
