package app.karat.shop;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.web.reactive.function.client.WebClient;

/** What the whole service shares. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    /** The time in microseconds, as PostgreSQL keeps it, so that what is written reads back equal. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** The start of every outbound call over HTTP. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    WebClient.Builder webClientBuilder() {
        return WebClient.builder();
    }
}
