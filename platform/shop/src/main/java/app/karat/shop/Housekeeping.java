package app.karat.shop;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.OldIdempotencyKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is tidied up in every tenant, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    private static final String NAME = "idempotency-keys";

    @Bean
    OldIdempotencyKeys oldIdempotencyKeys(
            TenantDirectory directory, TenantTransactions transactions, DatabaseClient database, KeyKeeping keeping) {
        return new OldIdempotencyKeys(directory, transactions, database, keeping.keep());
    }

    @Bean
    StandingWork clearingOfOldIdempotencyKeys(Lease lease, OldIdempotencyKeys old, KeyKeeping keeping) {
        return new StandingWork(
                "clearing old idempotency keys", () -> lease.whileLeader(NAME, old::clear, keeping.clearEvery()));
    }
}
