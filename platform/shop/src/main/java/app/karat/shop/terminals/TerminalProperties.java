package app.karat.shop.terminals;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The card service. Without a {@code url} cards are recorded by hand.
 *
 * @param url base address of a service that speaks Stripe's API
 * @param apiKey its secret key; never logged
 * @param version of the API, as sent with every request
 * @param timeout of one attempt
 * @param simulator where to play the customer when the readers are only played, or null
 */
@ConfigurationProperties("karat.terminals")
public record TerminalProperties(
        @Nullable URI url,
        @DefaultValue("") String apiKey,
        @DefaultValue("2025-03-31.basil") String version,
        @DefaultValue("8s") Duration timeout,
        @Nullable URI simulator) {

    @Override
    public String toString() {
        return "TerminalProperties[%s]".formatted(url);
    }
}
