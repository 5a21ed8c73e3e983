package app.karat.kernel.values;

/** The precious metals that have a market price and a table of purities. */
public enum Metal {
    GOLD("Gold"),
    SILVER("Silver"),
    PLATINUM("Platinum"),
    PALLADIUM("Palladium");

    private final String word;

    Metal(String word) {
        this.word = word;
    }

    /** The metal's name in a sentence that starts with it. */
    public String word() {
        return word;
    }
}
