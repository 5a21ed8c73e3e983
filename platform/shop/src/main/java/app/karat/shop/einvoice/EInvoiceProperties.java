package app.karat.shop.einvoice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The registration portal. Without a {@code url} nothing is registered, and the form can be downloaded to be registered by hand.
 *
 * @param url base address of a service that speaks the e-invoice API in plain JSON
 * @param clientId and {@code clientSecret} as the service gave them; never logged
 * @param every how often the worker looks for something to do
 */
@ConfigurationProperties("karat.e-invoice")
public record EInvoiceProperties(
        @Nullable URI url,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("20s") Duration every) {

    boolean isConfigured() {
        return url != null && !url.toString().isBlank();
    }

    @Override
    public String toString() {
        return "EInvoiceProperties[%s]".formatted(url);
    }
}
