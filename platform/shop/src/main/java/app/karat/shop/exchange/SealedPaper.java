package app.karat.shop.exchange;

import app.karat.kernel.tenancy.TenantId;
import app.karat.shop.vault.IdentityVault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed number of the seller's paper, if they showed one. */
final class SealedPaper {

    static final String COLUMN = "old_gold.identity";

    private final byte @Nullable [] number;

    private SealedPaper(byte @Nullable [] number) {
        this.number = number;
    }

    static SealedPaper of(
            TenantId tenant, UUID document, OldGoldRequest.@Nullable Identity paper, IdentityVault vault) {
        return new SealedPaper(paper == null ? null : vault.seal(tenant, COLUMN, document, paper.number()));
    }

    byte @Nullable [] number() {
        return number;
    }
}
