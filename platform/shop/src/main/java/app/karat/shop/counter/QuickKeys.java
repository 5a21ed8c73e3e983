package app.karat.shop.counter;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.Lots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to a branch's own keys for what it sells often; a lot that is gone from the branch has no key. */
@Service
public class QuickKeys {

    private final TenantTransactions transactions;
    private final QuickKeyStore store;
    private final Lots lots;
    private final Shops shops;
    private final AuditTrail audit;

    QuickKeys(TenantTransactions transactions, QuickKeyStore store, Lots lots, Shops shops, AuditTrail audit) {
        this.transactions = transactions;
        this.store = store;
        this.lots = lots;
        this.shops = shops;
        this.audit = audit;
    }

    /** The keys of a branch in their order. */
    public Mono<List<QuickKey>> of(UUID branch) {
        return checked(branch)
                .flatMap(known -> transactions.read(() -> store.read(branch)))
                .flatMap(plans -> shown(branch, plans));
    }

    /** Replaces all keys of a branch. */
    public Mono<List<QuickKey>> set(UUID branch, List<QuickKeyPlan> plans) {
        return checked(branch).flatMap(known -> shown(branch, plans)).flatMap(keys -> {
            refuseUnknown(plans, keys);
            return transactions
                    .write(() ->
                            store.write(branch, plans).then(audit.add("changed", "quick_keys", branch, null, plans)))
                    .thenReturn(keys);
        });
    }

    private Mono<List<QuickKey>> shown(UUID branch, List<QuickKeyPlan> plans) {
        return lots.of(plans.stream().map(QuickKeyPlan::lotId).toList()).map(found -> {
            Map<UUID, Lot> byId = found.stream()
                    .filter(lot -> lot.branchId().equals(branch))
                    .collect(Collectors.toMap(Lot::id, Function.identity()));
            List<QuickKey> keys = new ArrayList<>();
            for (QuickKeyPlan plan : plans) {
                Lot lot = byId.get(plan.lotId());
                if (lot != null) {
                    keys.add(new QuickKey(plan.key(), lot.withoutCost(), plan.quantity()));
                }
            }
            return keys;
        });
    }

    private static void refuseUnknown(List<QuickKeyPlan> plans, List<QuickKey> keys) {
        for (int i = 0; i < plans.size(); i++) {
            UUID lot = plans.get(i).lotId();
            if (keys.stream().noneMatch(key -> key.lot().id().equals(lot))) {
                throw InvalidInput.field(
                        "keys[%d].lotId".formatted(i), "unknown", "There is no such lot in this branch.");
            }
        }
    }

    private Mono<UUID> checked(UUID branch) {
        return Mono.zip(CurrentUser.get(), shops.current(), (user, shop) -> {
            BranchScope.of(shop, user, branch);
            return branch;
        });
    }
}
