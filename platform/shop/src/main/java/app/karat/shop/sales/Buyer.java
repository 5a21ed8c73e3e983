package app.karat.shop.sales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer as they were on the day of the sale. */
public record Buyer(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String place) {}
