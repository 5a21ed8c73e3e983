package app.karat.admin.mail;

import app.karat.admin.background.BackgroundTask;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts the mail queue and its sender together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    MailRound mailRound(MailQueue queue, JavaMailSender server, List<LetterWriter> writers, MailProperties properties) {
        var postman = new Postman(server, properties.from(), properties.timeout());
        return new MailRound(
                queue,
                postman,
                writers,
                properties,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Bean
    BackgroundTask letterSender(MailRound round, MailProperties properties) {
        return new BackgroundTask("sending mail", properties.look(), round::run);
    }

    @Bean
    Mail mail(MailQueue queue, BackgroundTask letterSender) {
        return new Mail(queue, letterSender);
    }
}
