package app.karat.admin.tenants;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tenant schemas come to the bundled version.
 *
 * @param onStart whether a wave starts with the service
 */
@ConfigurationProperties("karat.migrations")
record MigrationProperties(@DefaultValue("true") boolean onStart) {}
