package app.karat.shop.documents;

import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.transfers.Transfer;

/**
 * What a delivery note is drawn from.
 *
 * @param url where the receiver looks at the transfer on a screen
 */
record DeliveryNote(Shop shop, Transfer transfer, String url) {

    Branch from() {
        return shop.branch(transfer.fromBranch());
    }

    Branch to() {
        return shop.branch(transfer.toBranch());
    }
}
