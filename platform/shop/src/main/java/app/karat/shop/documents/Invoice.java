package app.karat.shop.documents;

import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.einvoice.EInvoice;
import app.karat.shop.sales.Sale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is printed on an invoice.
 *
 * @param verifyUrl what its QR leads to
 * @param registered the registration at the government's portal, where there is one
 */
record Invoice(
        Shop shop,
        Branch branch,
        Sale sale,
        String verifyUrl,
        @Nullable EInvoice registered) {

    /** One that is registered nowhere. */
    Invoice(Shop shop, Branch branch, Sale sale, String verifyUrl) {
        this(shop, branch, sale, verifyUrl, null);
    }

    MoneyText money() {
        return new MoneyText(shop.pack().numbering(), shop.tenant().profile().locale());
    }
}
