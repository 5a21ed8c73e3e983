package app.karat.admin.signup;

import java.util.UUID;

/**
 * A confirmed sign-up: the shop is there and its owner may sign in.
 *
 * @param readyInMillis from the confirmation to the finished shop
 */
public record ReadyShop(UUID tenantId, String business, int readyInMillis, String email) {}
