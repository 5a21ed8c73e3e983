package app.karat.shop.customers;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.vault.IdentityVault;
import app.karat.shop.vault.MaskedNumber;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals and opens the numbers of customers. */
@Component
class CustomerNumbers {

    static final String COLUMN = "customer.tax_id";

    private final IdentityVault vault;

    CustomerNumbers(IdentityVault vault) {
        this.vault = vault;
    }

    /** What is to be kept of the number as it was typed. */
    KeptNumber kept(TenantRef tenant, Customer typed) {
        String number = typed.taxId();
        if (number == null || BusinessNumber.isOne(tenant.profile().country(), number)) {
            return KeptNumber.open(number);
        }
        return MaskedNumber.isOne(number)
                ? KeptNumber.unchanged(number)
                : KeptNumber.sealed(MaskedNumber.of(number), vault.seal(tenant.id(), COLUMN, typed.id(), number));
    }

    String open(TenantRef tenant, UUID customer, byte[] sealed) {
        return vault.open(tenant.id(), COLUMN, customer, sealed);
    }
}
