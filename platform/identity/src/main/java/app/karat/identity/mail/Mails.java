package app.karat.identity.mail;

import app.karat.identity.settings.KaratProperties;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Sends mails from templates, as plain text and as a page, in the background. A mail that cannot go out is logged without its text. */
@Service
public class Mails {

    private static final Logger log = LoggerFactory.getLogger(Mails.class);

    private final JavaMailSender sender;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final KaratProperties karat;

    Mails(JavaMailSender sender, SpringTemplateEngine templates, MessageSource messages, KaratProperties karat) {
        this.sender = sender;
        this.templates = templates;
        this.messages = messages;
        this.karat = karat;
    }

    /**
     * Sends the mail of that name: its texts are {@code mail.<name>.*}, its page is {@code mail/<name>.html}.
     *
     * @param arguments what the plain text's placeholders and the page's variables stand for, in order
     */
    public void send(String to, String name, Locale locale, Map<String, ?> arguments) {
        Thread.ofVirtual().name("mail-" + name).start(() -> {
            try {
                sender.send(message(to, name, locale, arguments));
            } catch (MailException | MessagingException notSent) {
                log.warn(
                        "A mail of kind {} could not be sent: {}",
                        name,
                        notSent.getClass().getSimpleName());
            }
        });
    }

    private MimeMessage message(String to, String name, Locale locale, Map<String, ?> arguments)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(karat.mail().from());
        helper.setTo(to);
        helper.setSubject(messages.getMessage("mail." + name + ".subject", null, locale));
        String text =
                messages.getMessage("mail." + name + ".text", arguments.values().toArray(), locale);
        var variables = new Context(locale, Map.copyOf(arguments));
        helper.setText(text, templates.process("mail/" + name, variables));
        return message;
    }
}
