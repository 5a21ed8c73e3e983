package app.karat.shop.live;

import app.karat.kernel.outbox.RelayConfiguration;
import app.karat.kernel.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** Brings outbox, relay, lease and the readers of the live streams into this service. */
@Configuration(proxyBeanMethods = false)
@Import(RelayConfiguration.class)
class LiveSetup {

    /** The stream of all tenants is for UI nodes, which sign in as clients of their own. */
    @Bean
    RouteRules routesOfLiveStreams() {
        return routes -> routes.pathMatchers(HttpMethod.GET, "/internal/live").hasAuthority("SCOPE_live.node");
    }
}
