package app.karat.kernel.migration;

import app.karat.kernel.tenancy.CachedTenantDirectory;
import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.PlatformPools;
import app.karat.kernel.tenancy.PostgresProperties;
import app.karat.kernel.tenancy.TenancyProperties;
import app.karat.kernel.tenancy.TenantDirectory;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Gives tenant administration its beans: the {@code control} login as the unqualified connection factory, client and transaction manager
 * (Spring Boot makes those two), the directory, and the tools that make and migrate tenant schemas as the owner.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration"
        })
@ConditionalOnProperty("karat.tenancy.control.enabled")
@EnableConfigurationProperties({PostgresProperties.class, TenancyProperties.class})
public class ControlConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PlatformPools platformPools(PostgresProperties properties) {
        return new PlatformPools(properties);
    }

    @Bean(destroyMethod = "")
    ConnectionFactory controlConnectionFactory(PlatformPools pools) {
        return pools.pool("control");
    }

    @Bean
    @Platform("control")
    DatabaseClient controlDatabaseClient(ConnectionFactory control) {
        return DatabaseClient.create(control);
    }

    @Bean
    TenantDirectory tenantDirectory(@Platform("control") DatabaseClient control, TenancyProperties properties) {
        return new CachedTenantDirectory(control, properties.directoryKeep(), null);
    }

    @Bean
    MigrationRunner migrationRunner(
            PlatformPools pools,
            @Platform("control") DatabaseClient control,
            TenantBundle bundle,
            TenancyProperties properties) {
        return new MigrationRunner(pools.pool("owner"), control, bundle, properties.migrationWorkers());
    }

    @Bean
    TenantSchemas tenantSchemas(
            PlatformPools pools, @Platform("control") DatabaseClient control, MigrationRunner runner) {
        return new TenantSchemas(pools.pool("owner"), control, runner);
    }
}
