package app.karat.shop.documents;

import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.sales.Sale;

/**
 * Everything that is printed on an invoice.
 *
 * @param verifyUrl what its QR leads to
 */
record Invoice(Shop shop, Branch branch, Sale sale, String verifyUrl) {

    MoneyText money() {
        return new MoneyText(shop.pack().numbering(), shop.tenant().profile().locale());
    }
}
