package app.karat.shop.exchange;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.vault.IdentityVault;
import app.karat.shop.vault.VaultProblem;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to the whole numbers of sellers' papers, for whoever is in charge; every look at one is audited. */
@Service
public class SellerPapers {

    private final TenantTransactions transactions;
    private final OldGoldDesk desk;
    private final OldGoldStore store;
    private final IdentityVault vault;
    private final AuditTrail audit;

    SellerPapers(
            TenantTransactions transactions,
            OldGoldDesk desk,
            OldGoldStore store,
            IdentityVault vault,
            AuditTrail audit) {
        this.transactions = transactions;
        this.desk = desk;
        this.store = store;
        this.vault = vault;
        this.audit = audit;
    }

    /** The number as it was shown on the day. */
    public Mono<String> number(UUID document) {
        return CurrentTenant.get()
                .flatMap(tenant -> desk.find(document)
                        .then(transactions.write(() -> audit.add("looked-at-number", "old_gold", document, null, null)
                                .then(store.sealed(document))
                                .map(number -> vault.open(tenant.id(), SealedPaper.COLUMN, document, number))
                                .switchIfEmpty(Mono.error(VaultProblem::nothingSealed)))));
    }
}
