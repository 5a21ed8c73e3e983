package app.karat.admin.access;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The routes of this service and who may take them; what does not stand here is denied. */
@Configuration(proxyBeanMethods = false)
class OpenRoutes {

    @Bean
    RouteRules routesOfTenantAdmin() {
        return routes -> routes.pathMatchers(HttpMethod.GET, "/api/countries")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/api/signups", "/api/signups/confirm")
                .permitAll()
                .pathMatchers("/api/operator/**")
                .hasRole(Role.OPERATOR.name());
    }
}
