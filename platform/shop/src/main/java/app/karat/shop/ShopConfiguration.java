package app.karat.shop;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service shares. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    /** The time in microseconds, as PostgreSQL keeps it, so that what is written reads back equal. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
