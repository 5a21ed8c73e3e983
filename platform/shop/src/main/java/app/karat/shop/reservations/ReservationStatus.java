package app.karat.shop.reservations;

/** How a reservation stands or ended; only a live one keeps its piece. */
public enum ReservationStatus {
    LIVE,
    /** Given up before its time. */
    RELEASED,
    /** Its time is over, whether or not anybody has tidied up. */
    EXPIRED,
    /** The customer bought the piece. */
    SOLD
}
