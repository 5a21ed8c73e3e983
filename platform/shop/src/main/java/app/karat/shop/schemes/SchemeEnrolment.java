package app.karat.shop.schemes;

import java.util.UUID;

/** Who joins which plan, in which branch. */
public record SchemeEnrolment(UUID planId, UUID branchId, UUID customerId) {}
