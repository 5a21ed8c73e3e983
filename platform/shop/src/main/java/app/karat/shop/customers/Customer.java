package app.karat.shop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or firm who buys.
 *
 * @param taxId the registration or identity number that the country asks for with large purchases; as it was typed on its way in, and by its
 *     last signs ever after unless it is a business's public registration
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
        Instant createdAt) {

    Customer showing(@Nullable String number) {
        return new Customer(id, name, phone, email, number, address, place, version, createdAt);
    }

    /** Names nobody, and shows no number. */
    @Override
    public String toString() {
        return "Customer[" + id + ", version " + version + "]";
    }
}
