package app.karat.shop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or firm who buys.
 *
 * @param taxId the registration or identity number that the country asks for with large purchases
 * @param place state or county code, decides the tax of some sales
 * @param version grows with every change
 */
public record Customer(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String place,
        long version,
        Instant createdAt) {}
