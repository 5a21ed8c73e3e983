package app.karat.shop.metals.market;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where world prices come from. Without a {@code url} nothing is polled and the rates age until they are shown as stale.
 *
 * @param url base address of a provider that speaks the metals.dev format
 * @param apiKey the provider's key; never logged
 * @param interval between two questions, of all nodes together
 * @param name of the source as kept with every price
 * @param standIn whether the provider only plays a market, so that screens can say so
 * @param staleAfter age at which a price is shown as stale
 * @param currencies exchange rates to keep
 */
@ConfigurationProperties("karat.rates.feed")
public record FeedProperties(
        @Nullable URI url,
        @DefaultValue("") String apiKey,
        @DefaultValue("60s") Duration interval,
        @DefaultValue("metals.dev") String name,
        @DefaultValue("false") boolean standIn,
        @DefaultValue("15m") Duration staleAfter,
        @DefaultValue({"INR", "GBP", "AED", "EUR"}) String[] currencies) {

    @Override
    public String toString() {
        return "FeedProperties[%s at %s every %s]".formatted(name, url, interval);
    }
}
