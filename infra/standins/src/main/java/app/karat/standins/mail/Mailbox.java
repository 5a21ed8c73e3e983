package app.karat.standins.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes mail over SMTP without asking for a login and keeps it, newest first. */
@Component
class Mailbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final GreenMail smtp;
    private final MailFiles files;
    private final Clock clock;

    Mailbox(MailProperties properties, Clock clock) {
        this.clock = clock;
        this.files = new MailFiles(properties.directory());
        var setup = new ServerSetup(properties.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        this.smtp = new GreenMail(setup).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    }

    @Override
    public void start() {
        files.all().forEach(letter -> letters.addFirst(letter));
        smtp.start();
        LOG.info("taking mail on SMTP port {}", smtpPort());
    }

    @Override
    public void stop() {
        smtp.stop();
    }

    @Override
    public boolean isRunning() {
        return smtp.isRunning();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** Moves what arrived into the list and into files. */
    @Scheduled(fixedDelay = 150)
    synchronized void collect() throws FolderException {
        if (!smtp.isRunning()) {
            return;
        }
        MimeMessage[] arrived = smtp.getReceivedMessages();
        for (MimeMessage mail : arrived) {
            add(mail);
        }
        if (arrived.length > 0) {
            smtp.purgeEmailFromAllMailboxes();
        }
    }

    private void add(MimeMessage mail) {
        long id = letters.isEmpty() ? 1 : letters.getFirst().id() + 1;
        try {
            Letter letter = Letter.of(id, clock.instant(), mail);
            files.keep(letter, mail);
            letters.addFirst(letter);
        } catch (MessagingException e) {
            LOG.warn("a mail could not be read and is dropped", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Letter> all() {
        return List.copyOf(letters);
    }

    List<Letter> to(String address) {
        return letters.stream().filter(letter -> letter.isTo(address)).toList();
    }

    Optional<Letter> find(long id) {
        return letters.stream().filter(letter -> letter.id() == id).findFirst();
    }
}
