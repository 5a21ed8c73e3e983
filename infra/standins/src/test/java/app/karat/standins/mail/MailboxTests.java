package app.karat.standins.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

    @TempDir
    private Path directory;

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = opened();
    }

    @AfterEach
    void close() {
        mailbox.stop();
    }

    @Test
    void keepsMailNewestFirstWithItsLinks() throws Exception {
        send("one@example.com", "Welcome", "Confirm: http://localhost:8080/signup/confirm?token=a&b=c now");
        send("two@example.com", "Second", "Hello");
        mailbox.collect();
        assertThat(mailbox.all()).extracting(Letter::subject).containsExactly("Second", "Welcome");
        assertThat(mailbox.to("ONE@example.com").getFirst().links())
                .containsExactly("http://localhost:8080/signup/confirm?token=a&b=c");
    }

    @Test
    void mailOutlivesARestart() throws Exception {
        send("one@example.com", "Grüße", "Text");
        mailbox.collect();
        mailbox.stop();
        mailbox = opened();
        assertThat(mailbox.all()).extracting(Letter::subject).containsExactly("Grüße");
        send("one@example.com", "Next", "Text");
        mailbox.collect();
        assertThat(mailbox.all()).extracting(Letter::id).containsExactly(2L, 1L);
    }

    @Test
    void markupInMailIsShownAsText() throws Exception {
        send("one@example.com", "<script>alert(1)</script>", "<b>bold</b> http://localhost/x");
        mailbox.collect();
        String page = MailPages.letter(mailbox.all().getFirst());
        assertThat(page).doesNotContain("<script>", "<b>bold").contains("<a href=\"http://localhost/x\">");
    }

    private Mailbox opened() {
        var opened = new Mailbox(new MailProperties(0, directory), Clock.systemUTC());
        opened.start();
        return opened;
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", mailbox.smtpPort());
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("karat@example.com");
        mail.setRecipients(RecipientType.TO, to);
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        Transport.send(mail);
    }
}
