package app.karat.shop.approvals;

/** What an approval is about. */
public enum ApprovalKind {
    /** A discount below the floors of wastage and making. */
    DISCOUNT,
    /** A rate moved against the shop. */
    RATE,
    /** A re-pricing run beyond its guard rails. */
    RE_PRICING,
    /** Money back beyond the policy. */
    REFUND,
    /** A penalty waived. */
    PENALTY
}
