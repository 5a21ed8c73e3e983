package app.karat.shop.loyalty;

import java.util.UUID;

/** Points that a customer turns into a voucher at a branch. */
public record Redemption(UUID customerId, UUID branchId, long points) {}
