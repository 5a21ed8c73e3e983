package app.karat.benchmark;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Scans of a stock take, some tags in each: one as a hand scanner sends them, several as an RFID reader does. Each tag is scanned once. */
final class Scanning implements Operation {

    private static final int AT_ONCE = 16;
    private static final int RAW_IS_FASTER = 8;
    private static final int FIRST_GUESS = 150;
    private static final int MOST_PIECES = 60_000;

    private final Installation karat;
    private final Stock stock;
    private final RawDatabase database;
    private final NamedSql scan;
    private final int tags;
    private final Map<Shop, UUID> takes = new ConcurrentHashMap<>();

    Scanning(Installation karat, Stock stock, RawDatabase database, ShopSql sql, int tags) {
        this.karat = karat;
        this.stock = stock;
        this.database = database;
        this.scan = sql.statement("stocktake.StockTakeSql", "SCAN");
        this.tags = tags;
    }

    @Override
    public String name() {
        return tags == 1 ? "stock-take scan" : "stock-take scan of " + tags + " tags";
    }

    @Override
    public BooleanSupplier http(List<Shop> shops, int most) {
        Queue<Handful> ready = handfuls(shops, most);
        return () -> {
            Handful next = ready.poll();
            if (next != null) {
                send(next);
            }
            return next != null;
        };
    }

    @Override
    public BooleanSupplier raw(List<Shop> shops, int most) {
        Queue<Handful> ready = handfuls(shops, most * RAW_IS_FASTER);
        return () -> {
            Handful next = ready.poll();
            if (next != null) {
                var call = new RawDatabase.Call(scan, values(next));
                int answers = database.transaction(next.shop().tenant().ref(), false, List.of(call));
                if (answers != next.tags().size()) {
                    throw new IllegalStateException("the raw statement counted " + answers);
                }
            }
            return next != null;
        };
    }

    @Override
    public void clear(List<Shop> shops) {
        Crew.each(shops, AT_ONCE, shop -> {
            UUID take = takes.remove(shop);
            if (take != null) {
                Http.json("DELETE", url(take), shop.tenant().token(), null);
            }
            stock.clear(shop.tenant());
        });
    }

    @Override
    public int mostPerSecond(List<Measurement> soFar) {
        return soFar.isEmpty() || !soFar.getLast().operation().equals(name())
                ? FIRST_GUESS * 4
                : (int) Math.max(FIRST_GUESS, 3 * soFar.getLast().http().perSecond());
    }

    private void send(Handful next) {
        var body = Map.of(
                "device",
                "benchmark",
                "scans",
                next.tags().stream().map(tag -> Map.of("tag", tag)).toList());
        HttpResponse<String> answer = Http.send(
                "POST", url(next.take()) + "/scans", next.shop().tenant().token(), Http.JSON.writeValueAsString(body));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private Map<String, Object> values(Handful next) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", next.take());
        values.put("tags", next.tags().toArray(String[]::new));
        values.put("grams", new BigDecimal[next.tags().size()]);
        values.put("carats", new BigDecimal[next.tags().size()]);
        values.put("pieces", new Integer[next.tags().size()]);
        values.put("branches", null);
        values.put("device", "benchmark");
        values.put("whoName", "benchmark");
        values.put("at", Timestamp.from(Instant.now()));
        return values;
    }

    /** Begins a count in each shop and lays out about this many handfuls of tags, in random order. */
    private Queue<Handful> handfuls(List<Shop> shops, int most) {
        long pieces = Math.min((long) most * tags, MOST_PIECES);
        int each = (int) ((pieces + shops.size() - 1) / shops.size());
        List<Handful> all = Collections.synchronizedList(new ArrayList<>());
        Crew.each(shops, AT_ONCE, shop -> {
            UUID take = UUID.randomUUID();
            Http.json(
                    "PUT",
                    url(take),
                    shop.tenant().token(),
                    Map.of("branchId", shop.branch().toString()));
            takes.put(shop, take);
            Shop.restock(stock, shop.tenant(), each);
            List<String> laid = stock.tags(shop.tenant(), Stock.FOR_SALE);
            for (int i = 0; i + tags <= laid.size(); i += tags) {
                all.add(new Handful(shop, Objects.requireNonNull(take), List.copyOf(laid.subList(i, i + tags))));
            }
        });
        List<Handful> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled);
        return new ConcurrentLinkedQueue<>(shuffled);
    }

    private String url(UUID take) {
        return karat.shop() + "/api/stock-takes/" + take;
    }

    /** Tags that are scanned together. */
    private record Handful(Shop shop, UUID take, List<String> tags) {}
}
