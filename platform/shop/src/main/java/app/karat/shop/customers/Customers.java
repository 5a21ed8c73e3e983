package app.karat.shop.customers;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.SearchText;
import app.karat.shop.vault.VaultProblem;
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
    private final CustomerNumbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    Customers(
            TenantTransactions transactions,
            CustomerStore store,
            CustomerNumbers numbers,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a customer; the audit trail names the id only, so that erasing a person leaves no copy there. */
    public Mono<Customer> add(Customer customer) {
        return kept(customer)
                .flatMap(number -> number.isUnchanged()
                        ? Mono.error(CustomerProblem.maskedNumber())
                        : transactions.write(() -> store.add(customer, number)
                                .then(audit.add("added", "customer", customer.id(), null, null))
                                .thenReturn(customer.showing(number.shown()))));
    }

    /** Replaces a customer if nobody changed them since {@code next.version()}; a number sent back as it was shown stays as it is. */
    public Mono<Customer> change(Customer next) {
        return kept(next).flatMap(number -> transactions.write(() -> change(next, number)));
    }

    private Mono<Customer> change(Customer next, KeptNumber number) {
        return store.change(next, number, clock.instant())
                .flatMap(done -> done ? audit.add("changed", "customer", next.id(), null, null) : unchanged(next))
                .then(found(next.id()));
    }

    /** The whole number of the customer's paper; every look at it is audited. */
    public Mono<String> number(UUID id) {
        return CurrentTenant.get().flatMap(tenant -> transactions.write(() -> number(tenant, id)));
    }

    private Mono<String> number(TenantRef tenant, UUID id) {
        return found(id)
                .then(audit.add("looked-at-number", "customer", id, null, null))
                .then(store.sealed(id))
                .map(number -> numbers.open(tenant, id, number))
                .switchIfEmpty(Mono.error(VaultProblem::nothingSealed));
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

    private Mono<KeptNumber> kept(Customer typed) {
        return CurrentTenant.get().map(tenant -> numbers.kept(tenant, typed));
    }

    private Mono<Void> unchanged(Customer next) {
        return found(next.id())
                .flatMap(there -> Mono.error(
                        there.version() == next.version()
                                ? CustomerProblem.maskedNumber()
                                : CustomerProblem.changedMeanwhile()));
    }

    private Mono<Customer> found(UUID id) {
        return store.find(id).switchIfEmpty(Mono.error(CustomerProblem::unknown));
    }
}
