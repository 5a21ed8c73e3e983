package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one law says of payments that somebody is about to make. */
public record Finding(
        String rule,
        String demand,
        boolean blocks,
        boolean near,
        Money counted,
        Money limit,
        Money left,
        @Nullable String document,
        String reason,
        String source) {

    /** The payments as far as they are typed. */
    public record Preview(@Nullable UUID customerId, Money total, List<Payment> payments) {}
}
