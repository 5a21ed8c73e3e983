package app.karat.shop.salespeople;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to who sells. People are never taken off the list while sales name them: they become inactive. */
@Service
public class Salespeople {

    private final TenantTransactions transactions;
    private final SalespeopleStore store;
    private final Shops shops;
    private final AuditTrail audit;

    Salespeople(TenantTransactions transactions, SalespeopleStore store, Shops shops, AuditTrail audit) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.audit = audit;
    }

    /** Everybody, in the order given. */
    public Mono<List<Salesperson>> all() {
        return shops.current().flatMap(shop -> transactions.read(store::read));
    }

    /** Replaces the whole list. */
    public Mono<List<Salesperson>> set(List<Salesperson> people) {
        return shops.current()
                .flatMap(shop -> transactions.write(() -> store.read()
                        .delayUntil(was -> store.write(people))
                        .flatMap(was -> audit.add("changed", "salespeople", null, was, people))
                        .thenReturn(people)));
    }

    /** What each of them sold on these business days, both included; most first. */
    public Mono<List<SoldBy>> figures(@Nullable UUID branch, LocalDate from, LocalDate to) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            var profile = who.getT2().tenant().profile();
            ZoneId zone = profile.timeZone();
            BranchScope scope = BranchScope.of(who.getT2(), who.getT1(), branch);
            return transactions.read(() -> store.figures(
                    scope,
                    from.atStartOfDay(zone).toInstant(),
                    to.plusDays(1).atStartOfDay(zone).toInstant(),
                    profile.currency()));
        });
    }

    /** The problem of the first of these whom a sale may not name, in the open transaction; empty when all are active. */
    public Mono<InvalidInput> whyNot(List<UUID> people) {
        return people.isEmpty()
                ? Mono.empty()
                : store.read()
                        .mapNotNull(known -> IntStream.range(0, people.size())
                                .filter(i -> known.stream()
                                        .noneMatch(
                                                one -> one.active() && one.id().equals(people.get(i))))
                                .mapToObj(i -> InvalidInput.field(
                                        "sellers[%d].personId".formatted(i),
                                        "unknown",
                                        "There is no such salesperson."))
                                .findFirst()
                                .orElse(null));
    }
}
