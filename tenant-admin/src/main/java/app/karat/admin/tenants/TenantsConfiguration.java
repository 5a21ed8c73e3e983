package app.karat.admin.tenants;

import app.karat.admin.background.BackgroundTask;
import app.karat.kernel.migration.MigrationRunner;
import app.karat.kernel.migration.TenantSchemas;
import app.karat.kernel.tenancy.Platform;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Runs what looks after tenant schemas beside the requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SpareProperties.class, MigrationProperties.class})
class TenantsConfiguration {

    @Bean
    SparePool sparePool(TenantSchemas schemas, SpareProperties properties) {
        return new SparePool(schemas, properties);
    }

    @Bean
    BackgroundTask spareKeeper(SparePool spares) {
        return spares.keeper();
    }

    @Bean
    Migrations migrations(
            MigrationRunner runner, @Platform("control") DatabaseClient control, MigrationProperties properties) {
        return new Migrations(runner, control, properties);
    }

    @Bean
    BackgroundTask migrationWaves(Migrations migrations) {
        return migrations.waves();
    }
}
