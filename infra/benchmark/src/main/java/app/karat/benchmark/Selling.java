package app.karat.benchmark;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Sales of one piece each. Pieces are laid out and quotes asked for beforehand; what is measured is the sale. */
final class Selling implements Operation {

    private static final int QUOTES_AT_ONCE = 16;
    private static final int RAW_IS_FASTER = 8;
    private static final int FIRST_GUESS = 100;

    private final Installation karat;
    private final Stock stock;
    private final RawDatabase database;
    private final NamedSql sell;

    Selling(Installation karat, Stock stock, RawDatabase database, ShopSql sql) {
        this.karat = karat;
        this.stock = stock;
        this.database = database;
        this.sell = sql.statement("sales.SaleSql", "SELL");
    }

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public BooleanSupplier http(List<Shop> shops, int most) {
        Queue<Ready> ready = new ConcurrentLinkedQueue<>();
        Crew.each(pieces(shops, most), QUOTES_AT_ONCE, laid -> ready.add(quoted(laid)));
        return () -> {
            Ready next = ready.poll();
            if (next != null) {
                pay(next);
            }
            return next != null;
        };
    }

    @Override
    public BooleanSupplier raw(List<Shop> shops, int most) {
        var templates = SaleTemplate.of(stock, shops);
        readCatalogs(templates);
        Queue<Laid> laid = new ConcurrentLinkedQueue<>(pieces(shops, most * RAW_IS_FASTER));
        return () -> {
            Laid next = laid.poll();
            if (next != null) {
                var values = Objects.requireNonNull(templates.get(next.shop())).values(next.piece());
                var call = new RawDatabase.Call(sell, values);
                if (database.transaction(next.shop().tenant().ref(), false, List.of(call)) != 1) {
                    throw new IllegalStateException("the raw statement sold nothing");
                }
            }
            return next != null;
        };
    }

    /**
     * Sells in every shop a piece that is nowhere. A connection plans its first sale in a tenant's tables for a quarter of a second and more;
     * over HTTP the quotes have done that before the clock runs.
     */
    private void readCatalogs(Map<Shop, SaleTemplate> templates) {
        templates.forEach((shop, template) -> {
            var call = new RawDatabase.Call(sell, template.values(UUID.randomUUID()));
            database.transaction(shop.tenant().ref(), false, List.of(call));
        });
    }

    @Override
    public void clear(List<Shop> shops) {
        Crew.each(shops, QUOTES_AT_ONCE, shop -> stock.clear(shop.tenant()));
    }

    /** More clients and more tenants have made it up to three times as fast as the round before, never more. */
    @Override
    public int mostPerSecond(List<Measurement> soFar) {
        double last = soFar.isEmpty() ? FIRST_GUESS : soFar.getLast().http().perSecond();
        return (int) Math.max(FIRST_GUESS / 2.0, 3 * last);
    }

    /** Sells over HTTP and says the id of the sale. */
    UUID pay(Ready next) {
        HttpResponse<String> answer = Http.send(
                "PUT",
                karat.shop() + "/api/sales/" + next.saleId(),
                next.shop().tenant().token(),
                next.body());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return next.saleId();
    }

    /** A piece with its signed quote, so that only the sale is left. */
    Ready quoted(Laid laid) {
        Shop shop = laid.shop();
        JsonNode quote = Http.json(
                "POST",
                karat.shop() + "/api/quotes",
                shop.tenant().token(),
                Shop.quote(shop.branch(), shop.customer(), laid.piece()));
        return new Ready(shop, UUID.randomUUID(), Http.JSON.writeValueAsString(Shop.sale(quote, shop.customer())));
    }

    /** Lays out about this many pieces over the shops, in random order. */
    List<Laid> pieces(List<Shop> shops, int most) {
        int each = (most + shops.size() - 1) / shops.size();
        List<Laid> all = Collections.synchronizedList(new ArrayList<>());
        Crew.each(shops, QUOTES_AT_ONCE, shop -> {
            Shop.restock(stock, shop.tenant(), each);
            stock.pieces(shop.tenant(), Stock.FOR_SALE).forEach(piece -> all.add(new Laid(shop, piece)));
        });
        List<Laid> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    /** A piece that may be sold. */
    record Laid(Shop shop, UUID piece) {}

    /** A sale that only needs to be sent. */
    record Ready(Shop shop, UUID saleId, String body) {}
}
