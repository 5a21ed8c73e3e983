package app.karat.shop.loyalty.web;

import app.karat.shop.loyalty.Redemption;
import app.karat.shop.text.Fields;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points to turn into a voucher. */
record RedemptionRequest(@Nullable UUID branchId, @Nullable Long points) {

    Redemption checked(UUID customer) {
        var fields = new Fields();
        fields.required("branchId", branchId);
        Long count = fields.required("points", points);
        fields.require(count == null || count > 0, "points", "positive", "Redeem at least one point.");
        fields.check();
        return new Redemption(customer, Objects.requireNonNull(branchId), Objects.requireNonNull(points));
    }
}
