package app.karat.shop.ratelocks.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.ratelocks.LockWish;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rate to lock. What the rate is, the server knows. */
record RateLockRequest(
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grams,
        @Nullable Instant expiresAt,
        @Nullable UUID depositVoucher,
        @Nullable String note) {

    LockWish checked() {
        var fields = new Fields();
        fields.required("branchId", branchId);
        fields.required("customerId", customerId);
        fields.required("metal", metal);
        String label = fields.text("purity", purity, 20);
        Purity checkedPurity =
                metal == null || label.isEmpty() ? null : fields.value("purity", () -> Purity.of(metal, label));
        fields.require(grams != null && !grams.isZero(), "grams", "positive", "Say how many grams, more than zero.");
        fields.required("expiresAt", expiresAt);
        String checkedNote = fields.optional("note", note, 300);
        fields.check();
        return new LockWish(
                Objects.requireNonNull(branchId),
                Objects.requireNonNull(customerId),
                Objects.requireNonNull(checkedPurity),
                Objects.requireNonNull(grams),
                Objects.requireNonNull(expiresAt),
                depositVoucher,
                checkedNote);
    }

    /** Why a promise is given back. */
    @Schema(name = "RateLockRelease")
    record Release(@Nullable String note) {

        @Nullable
        String checked() {
            var fields = new Fields();
            String checkedNote = fields.optional("note", note, 300);
            fields.check();
            return checkedNote;
        }
    }
}
