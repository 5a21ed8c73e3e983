package app.karat.shop.approvals;

/** Where an approval stands. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REFUSED,
    /** It has served its one purpose. */
    USED,
    /** Nobody decided in time, or nobody used it in time. */
    EXPIRED
}
