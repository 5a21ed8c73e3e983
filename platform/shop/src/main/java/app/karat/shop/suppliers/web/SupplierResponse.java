package app.karat.shop.suppliers.web;

import app.karat.kernel.values.Money;
import app.karat.shop.suppliers.Suppliers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier as clients see it, with what the shop owes. */
record SupplierResponse(
        UUID id,
        String name,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        int termsDays,
        String currency,
        Money owed,
        long version,
        Instant createdAt) {

    static SupplierResponse of(Suppliers.Account account) {
        var supplier = account.supplier();
        return new SupplierResponse(
                supplier.id(),
                supplier.name(),
                supplier.taxId(),
                supplier.phone(),
                supplier.email(),
                supplier.address(),
                supplier.termsDays(),
                supplier.currency().getCurrencyCode(),
                account.owed(),
                supplier.version(),
                supplier.createdAt());
    }
}
