package app.karat.shop.customers;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.SearchText;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to the customers of the current tenant; all branches share them. */
@Service
public class Customers {

    private final TenantTransactions transactions;
    private final CustomerStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Customers(TenantTransactions transactions, CustomerStore store, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a customer; the audit trail names the id only, so that erasing a person leaves no copy there. */
    public Mono<Customer> add(Customer customer) {
        return transactions.write(() -> store.add(customer)
                .then(audit.add("added", "customer", customer.id(), null, null))
                .thenReturn(customer));
    }

    /** Replaces a customer if nobody changed them since {@code next.version()}. */
    public Mono<Customer> change(Customer next) {
        return transactions.write(() -> store.change(next, clock.instant())
                .flatMap(done -> done
                        ? audit.add("changed", "customer", next.id(), null, null)
                        : store.find(next.id()).flatMap(there -> Mono.error(CustomerProblem.changedMeanwhile())))
                .then(found(next.id())));
    }

    /** The customer, or {@link CustomerProblem#unknown()}. */
    public Mono<Customer> find(UUID id) {
        return transactions.read(() -> found(id));
    }

    /** Customers as typed so far: beginnings of names, phone numbers, phone endings and e-mail addresses; newest first. */
    public Mono<Page<Customer>> page(@Nullable String typed, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(SearchText.query(typed), after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    private Mono<Customer> found(UUID id) {
        return store.find(id).switchIfEmpty(Mono.error(CustomerProblem::unknown));
    }
}
