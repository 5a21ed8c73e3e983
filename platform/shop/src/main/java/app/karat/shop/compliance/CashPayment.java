package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that counts as cash.
 *
 * @param transaction the sale or other document that it was paid towards
 */
public record CashPayment(Instant at, UUID transaction, UUID branchId, String method, Money amount) {}
