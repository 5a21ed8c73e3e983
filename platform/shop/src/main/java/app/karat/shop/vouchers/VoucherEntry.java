package app.karat.shop.vouchers;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One change of a voucher's balance.
 *
 * @param kind {@code ISSUED}, {@code DRAWN} or {@code VOIDED}
 * @param amount what the balance grew by; negative when it was drawn on
 * @param source the document that changed it, such as a sale
 */
public record VoucherEntry(Instant at, String kind, Money amount, UUID source, UUID branchId) {}
