package app.karat.standins.cards;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The card service.
 *
 * @param apiKey the secret key a caller must send; empty takes any
 */
@ConfigurationProperties("karat.standins.cards")
public record CardProperties(String apiKey) {}
