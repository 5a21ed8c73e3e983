package app.karat.shop.pricing;

import app.karat.shop.metals.Rates;

/** Opens the door of this package to tests of others. */
public final class PricingFixture {

    private PricingFixture() {}

    public static Pricing pricing(Rates rates, BranchPlaces branches) {
        return new Pricing(rates, branches);
    }
}
