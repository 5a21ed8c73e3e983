package app.karat.shop.live;

import app.karat.kernel.security.RouteRules;
import app.karat.kernel.security.TestTokens;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The live streams alone, on real PostgreSQL, Redis and HTTP. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(LiveStreamProperties.class)
@Import({
    TestTokens.class,
    LiveSetup.class,
    LiveController.class,
    EventStream.class,
    StreamSeats.class,
    LiveHealthIndicator.class
})
class LiveTestService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RouteRules routes() {
        return routes -> routes.pathMatchers("/api/live")
                .hasAuthority("TENANT")
                .pathMatchers("/internal/live")
                .hasRole("SERVICE");
    }
}
