package app.karat.standins.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where mail comes in and is kept.
 *
 * @param smtpPort the port on localhost; 0 takes any free one
 * @param directory keeps mails over a restart; without it they are kept in memory alone
 */
@ConfigurationProperties("karat.standins.mail")
public record MailProperties(int smtpPort, @Nullable Path directory) {}
