package app.karat.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The reading operations: stock page, purchase history, quote. */
final class Readings {

    static final Map<String, Object> FIRST_PAGE = Map.of(
            "after", Timestamp.from(Instant.parse("9999-01-01T00:00:00Z")),
            "last", UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"),
            "limit", 51);

    private Readings() {}

    static Operation stockPage(Installation karat, RawDatabase database, ShopSql sql) {
        NamedSql page = sql.statement("inventory.PieceSql", "PAGE", " AND status = :status");
        NamedSql sums = sql.statement("inventory.PieceSql", "SUMS", " AND status = :status");
        Map<String, Object> values = with(FIRST_PAGE, "status", "IN_STOCK");
        return new Reading(
                "stock page",
                shop -> Http.send(
                        "GET",
                        karat.shop() + "/api/pieces?status=IN_STOCK",
                        shop.tenant().token(),
                        null),
                database,
                shop -> List.of(new RawDatabase.Call(page, values), new RawDatabase.Call(sums, values)));
    }

    static Operation purchases(Installation karat, RawDatabase database, ShopSql sql) {
        NamedSql page = sql.statement("sales.SaleSql", "PAGE", " AND customer_id = :customer");
        return new Reading(
                "purchase history",
                shop -> Http.send(
                        "GET",
                        karat.shop() + "/api/customers/" + shop.customer() + "/purchases",
                        shop.tenant().token(),
                        null),
                database,
                shop -> List.of(new RawDatabase.Call(page, with(FIRST_PAGE, "customer", shop.customer()))));
    }

    static Operation quote(Installation karat, RawDatabase database, ShopSql sql) {
        NamedSql pieces = sql.statement("inventory.PieceSql", "BY_IDS");
        return new Reading(
                "quote",
                shop -> Http.send(
                        "POST",
                        karat.shop() + "/api/quotes",
                        shop.tenant().token(),
                        Http.JSON.writeValueAsString(Shop.quote(shop.branch(), shop.customer(), piece(shop)))),
                database,
                shop -> List.of(new RawDatabase.Call(pieces, Map.of("ids", new UUID[] {piece(shop)}))));
    }

    private static UUID piece(Shop shop) {
        return shop.pieces()[ThreadLocalRandom.current().nextInt(shop.pieces().length)];
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        var all = new java.util.HashMap<>(values);
        all.put(name, value);
        return all;
    }
}
