package app.karat.shop.reservations;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.TestShop;
import java.util.List;
import java.util.Map;

/** S4, independent of the product: plain SQL that selects what cannot be explained. */
final class ReservationCheck {

    private static final Map<String, String> RULES = Map.of(
            "sold piece is still kept for somebody",
            "SELECT 1 FROM reservation r JOIN piece p ON p.id = r.piece_id WHERE p.status = 'SOLD' AND r.status = 'LIVE'",
            "sold to somebody else while it was kept",
            "SELECT 1 FROM reservation r JOIN sale s ON s.articles ? r.piece_id::text"
                    + " WHERE s.customer_id IS DISTINCT FROM r.customer_id AND s.at >= r.created_at AND s.at < r.expires_at"
                    + " AND (r.ended_at IS NULL OR r.ended_at >= s.at)",
            "says sold without a sale to its customer",
            "SELECT 1 FROM reservation r WHERE r.status = 'SOLD' AND NOT EXISTS (SELECT FROM sale s"
                    + " WHERE s.articles ? r.piece_id::text AND s.customer_id = r.customer_id)",
            "ended by the timer before its time",
            "SELECT 1 FROM reservation r WHERE r.status = 'EXPIRED' AND r.ended_at < r.expires_at",
            "piece is kept by no reservation that knows it",
            "SELECT 1 FROM piece p WHERE p.status = 'RESERVED' AND NOT EXISTS (SELECT FROM reservation r"
                    + " WHERE r.id = p.reservation_id AND r.piece_id = p.id AND r.status = 'LIVE' AND r.expires_at = p.reserved_until)",
            "payment without a sold piece",
            "SELECT 1 FROM payment y JOIN sale s ON s.id = y.sale_id, jsonb_object_keys(s.articles) k JOIN piece p ON p.id = k::uuid"
                    + " WHERE p.sale_id IS DISTINCT FROM s.id OR p.status <> 'SOLD'");

    private ReservationCheck() {}

    static List<String> of(TestShop shop, TenantRef tenant) {
        return RULES.entrySet().stream()
                .filter(rule -> !Long.valueOf(0)
                        .equals(shop.row(tenant, "SELECT count(*) AS n FROM (" + rule.getValue() + ") x")
                                .get("n")))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
