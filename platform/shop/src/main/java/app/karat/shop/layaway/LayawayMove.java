package app.karat.shop.layaway;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.Posting;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import java.time.Instant;

/** What a change of a layaway does to the books, the till and vouchers. */
record LayawayMove(Posting posting, Taking taking, VoucherDraw draw, Shop shop, CurrentUser user, Instant at) {}
