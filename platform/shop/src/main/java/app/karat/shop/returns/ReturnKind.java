package app.karat.shop.returns;

import app.karat.shop.branches.DocumentSeries;

/** Why a sold piece comes back. */
public enum ReturnKind {
    /** The sale is undone, wholly or in part: at most what was paid, taxes with it. */
    RETURN("RETURNED", DocumentSeries.CREDIT_NOTE),
    /** The shop buys its own piece back at today's worth. */
    BUY_BACK("BOUGHT_BACK", DocumentSeries.BUY_BACK);

    private final String movement;
    private final DocumentSeries series;

    ReturnKind(String movement, DocumentSeries series) {
        this.movement = movement;
        this.series = series;
    }

    /** The kind of the stock movement, and the piece's status while nobody has put it back. */
    String movement() {
        return movement;
    }

    DocumentSeries series() {
        return series;
    }
}
