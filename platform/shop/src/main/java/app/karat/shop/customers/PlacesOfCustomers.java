package app.karat.shop.customers;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.quotes.CustomerPlaces;
import app.karat.shop.quotes.Exemption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells quotes where a customer lives, for tax. */
@Component
class PlacesOfCustomers implements CustomerPlaces {

    private final TenantTransactions transactions;
    private final CustomerStore store;
    private final TaxCertificates certificates;

    PlacesOfCustomers(TenantTransactions transactions, CustomerStore store, TaxCertificates certificates) {
        this.transactions = transactions;
        this.store = store;
        this.certificates = certificates;
    }

    @Override
    public Mono<Exemption> exemption(UUID customerId, @Nullable String branchPlace) {
        return certificates.exemption(customerId, branchPlace);
    }

    @Override
    public Mono<Optional<String>> find(UUID customerId) {
        return transactions.read(() -> store.find(customerId)).map(customer -> Optional.ofNullable(customer.place()));
    }
}
