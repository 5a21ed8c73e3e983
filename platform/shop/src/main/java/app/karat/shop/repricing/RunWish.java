package app.karat.shop.repricing;

import app.karat.shop.store.Fingerprint;

/** A run to prepare. */
public record RunWish(String name, RunSelection selection, PriceChange change, GuardRails guards) {

    String fingerprint() {
        return Fingerprint.of(this);
    }
}
