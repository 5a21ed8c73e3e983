package app.karat.kernel.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Gives a service that works in tenants' schemas its beans, as the unqualified ones: a {@code DatabaseClient} that only works inside
 * {@link TenantTransactions}. The platform's logins come beside it under {@link Platform}.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration"
        })
@ConditionalOnProperty("karat.tenancy.tenants.enabled")
@EnableConfigurationProperties({PostgresProperties.class, TenancyProperties.class})
public class TenantDataConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PlatformPools platformPools(PostgresProperties properties) {
        return new PlatformPools(properties);
    }

    @Bean
    BucketPools bucketPools(PostgresProperties properties) {
        return new BucketPools(properties);
    }

    @Bean
    R2dbcTransactionManager tenantTransactionManager(BucketPools pools) {
        return new R2dbcTransactionManager(pools);
    }

    @Bean
    TenantTransactions tenantTransactions(BucketPools pools, R2dbcTransactionManager manager) {
        return new TenantTransactions(pools, manager);
    }

    @Bean
    @Primary
    DatabaseClient tenantDatabaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean(defaultCandidate = false)
    @Platform("directory")
    DatabaseClient directoryDatabaseClient(PlatformPools pools) {
        return pools.client("directory");
    }

    @Bean(defaultCandidate = false)
    @Platform("relay")
    DatabaseClient relayDatabaseClient(PlatformPools pools) {
        return pools.client("relay");
    }

    @Bean
    TenantDirectory tenantDirectory(
            @Platform("directory") DatabaseClient directory, NeededVersion needed, TenancyProperties properties) {
        return new CachedTenantDirectory(directory, properties.directoryKeep(), needed.version());
    }

    @Bean
    TenantActivity tenantActivity(@Platform("directory") DatabaseClient directory) {
        return new TenantActivity(directory);
    }
}
