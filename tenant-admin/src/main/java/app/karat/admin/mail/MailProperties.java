package app.karat.admin.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from sender of every letter
 * @param look how often the queue is looked at when nobody wakes the sender
 * @param timeout of one delivery
 * @param attempts after which a letter is given up
 * @param firstPause after the first failure; it doubles, with jitter
 * @param longestPause where the doubling ends
 */
@ConfigurationProperties("karat.mail")
record MailProperties(
        @DefaultValue("Karat <hello@karat.local>") String from,
        @DefaultValue("2s") Duration look,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("30") int attempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("30m") Duration longestPause) {

    /**
     * The pause after so many failures.
     *
     * @param chance between 0 and 1; spreads letters that failed together over half to one and a half of the pause
     */
    Duration pauseAfter(int failures, double chance) {
        long doubled = firstPause.toMillis() << Math.min(failures - 1, 30);
        long bounded = Math.min(doubled, longestPause.toMillis());
        return Duration.ofMillis((long) (bounded * (0.5 + chance)));
    }
}
