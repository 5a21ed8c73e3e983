package app.karat.shop.einvoice;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shops;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** The standing work of e-invoices, where a portal is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EInvoiceProperties.class)
class EInvoiceConfiguration {

    @Bean
    RegistrationPortal registrationPortal(EInvoiceProperties properties, WebClient.Builder http) {
        return new GstPortal(http, properties);
    }

    @Bean
    EInvoiceWork eInvoiceWork(
            TenantTransactions transactions,
            EInvoiceStore store,
            RegistrationPortal portal,
            Papers papers,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        return new EInvoiceWork(transactions, store, portal, papers, shops, outbox, clock);
    }

    @Bean
    StandingWork registeringInvoices(
            EInvoiceWork work, EInvoiceProperties properties, Lease lease, TenantDirectory directory) {
        return properties.isConfigured()
                ? new StandingWork(
                        "e-invoices",
                        () -> lease.whileLeader("e-invoices", () -> work.everywhere(directory), properties.every()))
                : new StandingWork("e-invoices", Flux::never);
    }
}
