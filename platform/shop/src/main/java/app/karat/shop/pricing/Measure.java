package app.karat.shop.pricing;

/** What goods that are not one piece are counted and priced by. */
public enum Measure {
    PIECE("pc"),
    GRAM("g"),
    CARAT("ct");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** As on a price line. */
    public String unit() {
        return unit;
    }
}
