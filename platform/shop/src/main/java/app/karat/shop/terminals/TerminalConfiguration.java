package app.karat.shop.terminals;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Chooses the card service by configuration alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TerminalProperties.class)
class TerminalConfiguration {

    @Bean
    CardTerminal cardTerminal(TerminalProperties properties, WebClient.Builder http) {
        return properties.url() == null || properties.url().toString().isBlank()
                ? new NoTerminal()
                : new StripeTerminal(new StripeCalls(http, properties));
    }
}
