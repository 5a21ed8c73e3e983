package app.karat.shop.labels;

/** What an element of a label can say. */
public enum LabelField {
    TAG,
    NAME,
    CATEGORY,
    PURITY,
    GROSS,
    NET,
    STONES,
    HUID,
    CERTIFICATE,
    PRICE,
    EPC,
    BRANCH,
    BUSINESS
}
