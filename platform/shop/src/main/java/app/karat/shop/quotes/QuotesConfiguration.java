package app.karat.shop.quotes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Refuses to start without a key for quotes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuoteSecrets.class)
class QuotesConfiguration {

    @Bean
    SignedTokens<Quote> quoteTokens(QuoteSecrets secrets, JsonMapper json) {
        return new SignedTokens<>("q1", Quote.class, new QuoteKeys(secrets), json);
    }

    @Bean
    SignedTokens<PromisedRate> rateTokens(QuoteSecrets secrets, JsonMapper json) {
        return new SignedTokens<>("r1", PromisedRate.class, new QuoteKeys(secrets), json);
    }
}
