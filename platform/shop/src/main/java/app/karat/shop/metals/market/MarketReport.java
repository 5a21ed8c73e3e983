package app.karat.shop.metals.market;

import java.util.List;

/** One answer of a feed: prices of metals and of currencies, each with its own time. */
record MarketReport(List<Spot> spots, List<Fx> rates) {

    MarketReport {
        spots = List.copyOf(spots);
        rates = List.copyOf(rates);
    }
}
