package app.karat.shop.inventory;

import java.util.Set;

/** Where a piece stands in its life (DOMAIN §7). A piece is in one place at a time, and only the moves named here exist. */
public enum PieceStatus {
    ORDERED,
    IN_STOCK,
    RESERVED,
    ON_MEMO,
    IN_TRANSIT,
    IN_WORKSHOP,
    SOLD,
    RETURNED,
    BOUGHT_BACK,
    MELTED,
    /** Gone back to the supplier or consignor it came from. */
    GIVEN_BACK,
    /** Did not arrive, and nobody knows where it is. */
    LOST,
    /** Not found by a stock take and written off; it may turn up again. */
    MISSING,
    /** Taken back by undoing the import that brought it, before anybody touched it; kept for the ledger's sake, shown nowhere. */
    WITHDRAWN;

    /** What a piece may become from here. */
    public Set<PieceStatus> next() {
        return switch (this) {
            case ORDERED -> Set.of(IN_STOCK);
            case IN_STOCK ->
                Set.of(RESERVED, ON_MEMO, IN_TRANSIT, IN_WORKSHOP, SOLD, MELTED, GIVEN_BACK, MISSING, WITHDRAWN);
            case RESERVED -> Set.of(IN_STOCK, IN_TRANSIT, SOLD, MISSING);
            case ON_MEMO -> Set.of(IN_STOCK, SOLD);
            case IN_TRANSIT -> Set.of(IN_STOCK, RESERVED, LOST);
            case IN_WORKSHOP, LOST, MISSING -> Set.of(IN_STOCK);
            case SOLD -> Set.of(RETURNED, BOUGHT_BACK);
            case RETURNED, BOUGHT_BACK -> Set.of(IN_STOCK, MELTED);
            case MELTED, GIVEN_BACK, WITHDRAWN -> Set.of();
        };
    }

    /** Whether that move exists. */
    public boolean mayBecome(PieceStatus other) {
        return next().contains(other);
    }

    /**
     * Whether a correction of its description or weights still makes sense: after a sale the invoice describes it, and on the way between
     * branches the transfer does.
     */
    public boolean isEditable() {
        return switch (this) {
            case ORDERED, IN_STOCK, RESERVED, ON_MEMO, IN_WORKSHOP -> true;
            case IN_TRANSIT, SOLD, RETURNED, BOUGHT_BACK, MELTED, GIVEN_BACK, LOST, MISSING, WITHDRAWN -> false;
        };
    }
}
