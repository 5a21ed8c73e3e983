package app.karat.kernel.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What every reactive service of the platform sets the same way, below any other source of settings: only the health of the process is
 * shown, requests in flight are finished before a stop, and bodies are bounded.
 */
class ServiceDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "management.endpoints.web.exposure.include", "health",
            "management.endpoint.health.show-details", "never",
            "management.health.r2dbc.enabled", "false",
            "management.health.redis.enabled", "false",
            "server.shutdown", "graceful",
            "spring.lifecycle.timeout-per-shutdown-phase", "10s",
            "spring.http.codecs.max-in-memory-size", "1MB",
            "springdoc.swagger-ui.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("karatServiceDefaults", DEFAULTS));
    }
}
