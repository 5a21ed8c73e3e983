package app.karat.admin.tenants;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tenant schemas come to the bundled version.
 *
 * @param onStart whether a wave starts with the service
 * @param retryAfter pause after a wave that broke off
 */
@ConfigurationProperties("karat.migrations")
record MigrationProperties(
        @DefaultValue("true") boolean onStart,
        @DefaultValue("30s") Duration retryAfter) {}
