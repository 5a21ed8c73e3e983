package app.karat.shop.vault;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Refuses to start without a key for identity numbers, and seals what an older version left in clear. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSecrets.class)
class VaultConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(10);

    @Bean
    IdentityVault identityVault(VaultSecrets secrets) {
        return new IdentityVault(new VaultKeys(secrets));
    }

    @Bean
    OlderNumbers olderNumbers(
            TenantTransactions transactions, DatabaseClient database, IdentityVault vault, List<SealedColumn> columns) {
        return new OlderNumbers(transactions, database, vault, columns);
    }

    @Bean
    StandingWork sealingOlderNumbers(Lease lease, OlderNumbers numbers, TenantDirectory directory) {
        return new StandingWork(
                "older numbers", () -> lease.whileLeader("older-numbers", () -> numbers.everywhere(directory), LOOK));
    }
}
