package app.karat.shop.exchange;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.vault.IdentityVault;
import app.karat.shop.vault.VaultProblem;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to the whole numbers of sellers' papers, for whoever is in charge; every look at one is audited. */
@Service
public class SellerPapers {

    private static final int MOST_DAYS = 400;

    private final TenantTransactions transactions;
    private final OldGoldDesk desk;
    private final OldGoldStore store;
    private final Shops shops;
    private final IdentityVault vault;
    private final AuditTrail audit;

    SellerPapers(
            TenantTransactions transactions,
            OldGoldDesk desk,
            OldGoldStore store,
            Shops shops,
            IdentityVault vault,
            AuditTrail audit) {
        this.transactions = transactions;
        this.desk = desk;
        this.store = store;
        this.shops = shops;
        this.vault = vault;
        this.audit = audit;
    }

    /** The number as it was shown on the day. */
    public Mono<String> number(UUID document) {
        return Mono.zip(CurrentTenant.get(), desk.find(document))
                .flatMap(found -> transactions.write(() -> number(found.getT1().id(), document)));
    }

    private Mono<String> number(TenantId tenant, UUID document) {
        return audit.add("looked-at-number", "old_gold", document, null, null)
                .then(store.sealed(document))
                .map(number -> vault.open(tenant, SealedPaper.COLUMN, document, number))
                .switchIfEmpty(Mono.error(VaultProblem::nothingSealed));
    }

    /** Everything that was taken in on these days, both included, as the police wants it; the export is audited. */
    public Mono<String> policeReport(@Nullable UUID branch, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            return Mono.error(InvalidInput.field("to", "period", "From one day to at most 400 days later."));
        }
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            return transactions.write(() -> policeReport(who.getT1(), scope, from, to));
        });
    }

    private Mono<String> policeReport(Shop shop, BranchScope scope, LocalDate from, LocalDate to) {
        var zone = shop.tenant().profile().timeZone();
        var until = to.plusDays(1).atStartOfDay(zone).toInstant();
        return store.between(scope, from.atStartOfDay(zone).toInstant(), until)
                .map(each -> opened(shop.tenant().id(), each))
                .collectList()
                .delayUntil(entries -> audit.add(
                        "exported",
                        "police_report",
                        null,
                        null,
                        Map.of("from", from, "to", to, "rows", entries.size())))
                .map(new PoliceReport(shop)::of);
    }

    private PoliceReport.Entry opened(TenantId tenant, OldGoldStore.Reported each) {
        UUID id = each.document().id();
        return new PoliceReport.Entry(
                each.document(),
                each.number()
                        .map(number -> vault.open(tenant, SealedPaper.COLUMN, id, number))
                        .orElse(""));
    }
}
