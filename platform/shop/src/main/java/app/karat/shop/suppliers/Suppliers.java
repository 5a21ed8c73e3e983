package app.karat.shop.suppliers;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.web.Page;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.SearchText;
import java.time.Clock;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to the suppliers of the current tenant; all branches share them. */
@Service
public class Suppliers {

    private final TenantTransactions transactions;
    private final SupplierStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Suppliers(TenantTransactions transactions, SupplierStore store, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a supplier. */
    public Mono<Account> add(Supplier supplier) {
        return transactions.write(() -> store.add(supplier)
                .then(audit.add("added", "supplier", supplier.id(), null, null))
                .then(found(supplier.id())));
    }

    /** Replaces a supplier if nobody changed it since {@code next.version()}. */
    public Mono<Account> change(Supplier next) {
        return transactions.write(() -> store.change(next, clock.instant())
                .flatMap(done -> done
                        ? audit.add("changed", "supplier", next.id(), null, null)
                        : store.find(next.id()).flatMap(there -> Mono.error(SupplierProblem.changedMeanwhile())))
                .then(found(next.id())));
    }

    /** The supplier with what is owed, or {@link SupplierProblem#unknown()}. */
    public Mono<Account> find(UUID id) {
        return transactions.read(() -> found(id));
    }

    /** Suppliers as typed so far, newest first. */
    public Mono<Page<Account>> page(@Nullable String typed, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return currency()
                .flatMap(currency -> transactions
                        .read(() -> store.page(SearchText.query(typed), after, limit + 1))
                        .map(rows -> Keyset.page(
                                        rows,
                                        limit,
                                        each -> new Keyset(
                                                each.supplier().createdAt(),
                                                each.supplier().id()))
                                .map(each -> Account.of(each, currency))));
    }

    /** What made the debt and what paid it, latest first. */
    public Mono<Page<AccountEntry>> account(UUID id, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return currency()
                .flatMap(currency ->
                        transactions.read(() -> found(id).then(store.account(id, currency, after, limit + 1))))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.document())));
    }

    private Mono<Account> found(UUID id) {
        return store.find(id).zipWith(currency(), Account::of).switchIfEmpty(Mono.error(SupplierProblem::unknown));
    }

    private static Mono<Currency> currency() {
        return CurrentTenant.get().map(tenant -> tenant.profile().currency());
    }

    /**
     * A supplier with their account.
     *
     * @param owed what the shop owes them, in the shop's currency; negative after a payment in advance
     */
    public record Account(Supplier supplier, Money owed) {

        static Account of(SupplierStore.Owed owed, Currency currency) {
            return new Account(owed.supplier(), Money.of(owed.amount(), currency));
        }
    }
}
