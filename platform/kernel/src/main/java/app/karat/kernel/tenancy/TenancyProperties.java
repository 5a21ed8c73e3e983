package app.karat.kernel.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service works with the directory. Which parts exist is decided by {@code karat.tenancy.tenants.enabled} (work in tenants' schemas, as
 * the shop does) and {@code karat.tenancy.control.enabled} (keep the directory and the schemas, as tenant administration does).
 *
 * @param directoryKeep how long a directory row is believed; a suspension bites within this time
 * @param migrationWorkers schemas migrated at the same time
 */
@ConfigurationProperties("karat.tenancy")
public record TenancyProperties(
        @DefaultValue("3s") Duration directoryKeep,
        @DefaultValue("2") int migrationWorkers) {}
