package app.karat.shop.layaway;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.approvals.Approver;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.Posting;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a new layaway needs, checked and complete.
 *
 * @param versions of its pieces as quoted, by piece id
 * @param approval what allowed discounts below the floors
 */
record LayawayStart(
        Layaway layaway,
        Map<UUID, Long> versions,
        Posting posting,
        Taking taking,
        VoucherDraw draw,
        Shop shop,
        CurrentUser user,
        @Nullable Approver approval) {}
