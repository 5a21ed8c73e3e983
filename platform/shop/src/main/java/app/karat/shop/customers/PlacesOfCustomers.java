package app.karat.shop.customers;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.quotes.CustomerPlaces;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells quotes where a customer lives, for tax. */
@Component
class PlacesOfCustomers implements CustomerPlaces {

    private final TenantTransactions transactions;
    private final CustomerStore store;

    PlacesOfCustomers(TenantTransactions transactions, CustomerStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public Mono<Optional<String>> find(UUID customerId) {
        return transactions.read(() -> store.find(customerId)).map(customer -> Optional.ofNullable(customer.place()));
    }
}
