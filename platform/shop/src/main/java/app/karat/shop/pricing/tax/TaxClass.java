package app.karat.shop.pricing.tax;

/** What a tax rule is about. */
public enum TaxClass {
    /** Articles of jewellery, making included. */
    JEWELLERY,
    /** Bars and coins that meet the pack's fineness for investment metal. */
    INVESTMENT,
    /** Work charged for on its own, where a country taxes it apart. */
    MAKING
}
