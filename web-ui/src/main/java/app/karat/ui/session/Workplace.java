package app.karat.ui.session;

import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.Me;
import app.karat.ui.common.Formats;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a signed-in person stands: the chain, the branch in front of them, and how its numbers and dates are written. */
public record Workplace(Me me, Branch branch, Formats formats) {

    static Workplace of(Me me, @Nullable UUID preferred) {
        Branch branch = me.branches().stream()
                .filter(one -> one.id().equals(preferred))
                .findFirst()
                .orElseGet(() -> me.branches().getFirst());
        return new Workplace(me, branch, Formats.of(me.locale(), me.currency(), me.timeZone()));
    }

    public UUID tenant() {
        return me.tenantId();
    }
}
