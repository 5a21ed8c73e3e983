package app.karat.admin.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently identity is asked.
 *
 * @param timeout of one attempt, token included
 * @param retries after the first attempt
 * @param firstPause before the first retry; it doubles, with jitter
 */
@ConfigurationProperties("karat.accounts")
public record AccountsProperties(
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("3") int retries,
        @DefaultValue("200ms") Duration firstPause) {}
