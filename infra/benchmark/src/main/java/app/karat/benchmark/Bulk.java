package app.karat.benchmark;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * A sheet of very many pieces brought into one shop and taken out again, and searches in the stock that it makes meanwhile.
 *
 * @param rows of the sheet
 * @param check seconds of the dry run
 * @param in seconds of the import
 * @param out seconds of the undo
 * @param raw rows a second that the bare statement takes in
 * @param before control totals of the shop before the import
 * @param full with the pieces in
 * @param after once it was undone
 */
record Bulk(
        int rows,
        double check,
        double in,
        double out,
        double raw,
        Sample search,
        Sample rawSearch,
        Sample facets,
        Sample rawFacets,
        String before,
        String full,
        String after) {

    private static final int BATCH = 1_000;
    private static final int RAW_BATCHES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    static Bulk measure(Installation karat, RawDatabase database, ShopSql sql, Shop shop, Options options)
            throws InterruptedException {
        var run = new Run(karat, shop);
        double raw = raw(database, sql, shop);
        String before = run.totals();
        run.upload(sheet(options.bulkRows(), shop));
        double check = run.until("mapping", "PUT", run.suggested(), "CHECKED");
        double in = run.until("start", "POST", Map.of("withoutWrong", false), "DONE");
        String full = run.totals();
        NamedSql page = sql.statement("inventory.PieceSql", "PAGE", FOUND);
        NamedSql sums = sql.statement("inventory.PieceSql", "SUMS", FOUND);
        NamedSql counts = sql.statement("inventory.PieceSql", "FACETS", " AND p.status <> 'WITHDRAWN'");
        Duration warm = options.warmUp();
        Duration long1 = options.measured();
        Sample search = Sample.of(1, warm, long1, () -> run.ok("/api/pieces?query=bulk-" + number()));
        Sample rawSearch = Sample.of(1, warm, long1, () -> searched(database, page, sums, shop));
        Sample facets = Sample.of(1, warm, long1, () -> run.ok("/api/pieces/facets"));
        Sample rawFacets = Sample.of(
                1,
                warm,
                long1,
                () -> database.transaction(shop.tenant().ref(), true, List.of(new RawDatabase.Call(counts, Map.of())))
                        > 0);
        double out = run.until("undo", "POST", Map.of("leaveTouched", false), "UNDONE");
        return new Bulk(
                options.bulkRows(),
                check,
                in,
                out,
                raw,
                search,
                rawSearch,
                facets,
                rawFacets,
                before,
                full,
                run.totals());
    }

    private static final String FOUND = " AND p.words @@ CAST(:query AS tsquery) AND p.status <> 'WITHDRAWN'";

    /** Rows a second of the product's own statement, in batches of the product's own size; what it took in goes out again. */
    private static double raw(RawDatabase database, ShopSql sql, Shop shop) {
        NamedSql in = sql.statement("inventory.IntakeSql", "TAKE_IN");
        NamedSql out = sql.statement("inventory.IntakeSql", "TAKE_BACK");
        UUID document = UUID.randomUUID();
        var at = OffsetDateTime.now(ZoneOffset.UTC);
        List<String> batches = new ArrayList<>();
        for (int i = 0; i < RAW_BATCHES; i++) {
            batches.add(json(shop, at));
        }
        long start = System.nanoTime();
        for (String rows : batches) {
            Map<String, Object> values = Map.of("rows", rows, "document", document, "at", at);
            database.transaction(shop.tenant().ref(), false, List.of(new RawDatabase.Call(in, values)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> back = Map.of("document", document, "limit", BATCH, "at", at);
        for (int i = 0; i < RAW_BATCHES; i++) {
            database.transaction(shop.tenant().ref(), false, List.of(new RawDatabase.Call(out, back)));
        }
        return RAW_BATCHES * BATCH / seconds;
    }

    private static boolean searched(RawDatabase database, NamedSql page, NamedSql sums, Shop shop) {
        Map<String, Object> values = new java.util.HashMap<>(Readings.FIRST_PAGE);
        values.put("query", "'bulk':* & '" + number() + "':*");
        return database.transaction(
                        shop.tenant().ref(),
                        true,
                        List.of(new RawDatabase.Call(page, values), new RawDatabase.Call(sums, values)))
                > 0;
    }

    /** Three digits with which some hundred of the tags begin. */
    private static int number() {
        return ThreadLocalRandom.current().nextInt(100, 1_000);
    }

    private static String json(Shop shop, OffsetDateTime at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            String tag = "RAW-" + UUID.randomUUID();
            Map<String, Object> row = new java.util.HashMap<>(Map.of(
                    "id",
                    UUID.randomUUID(),
                    "tag",
                    tag,
                    "name",
                    "Bangle " + i,
                    "category",
                    "Bangle",
                    "metal",
                    "GOLD",
                    "purity",
                    "22K",
                    "fineness",
                    916,
                    "gross",
                    "4.500",
                    "other",
                    "0.100",
                    "net",
                    "4.400"));
            row.putAll(Map.of(
                    "fine",
                    "4.030",
                    "carats",
                    "0.00",
                    "mode",
                    "METAL_RATE",
                    "detail",
                    Map.of("currency", "INR"),
                    "fixed",
                    "0",
                    "cost",
                    "20000.00",
                    "branch",
                    shop.branch(),
                    "own",
                    Map.of(),
                    "words",
                    List.of("bangle", "" + i, tag)));
            row.put("at", at.toString());
            rows.add(row);
        }
        return Http.JSON.writeValueAsString(rows);
    }

    private static String sheet(int rows, Shop shop) {
        String mark = Long.toString(System.nanoTime(), 36);
        var csv = new StringBuilder("Tag,Name,Category,Karat,Gross Wt,Net Wt,MC,Cost\n");
        for (int i = 1; i <= rows; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "BULK-%d-%s,Bangle %d,%s,%s,4.%03d,4.%03d,450,%d%n",
                    i,
                    mark,
                    i,
                    i % 2 == 0 ? "Bangle" : "Ring",
                    i % 3 == 0 ? "18K" : "22K",
                    100 + i % 800,
                    i % 800,
                    20_000 + i % 977));
        }
        return csv.toString();
    }

    /** One import over HTTP. */
    private record Run(Installation karat, Shop shop, String address) {

        Run(Installation karat, Shop shop) {
            this(karat, shop, karat.shop() + "/api/imports/" + UUID.randomUUID());
        }

        void upload(String csv) {
            var answer = Http.send(
                    "PUT", address + "/file?name=bulk.csv", shop.tenant().token(), csv);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }

        /** The mapping that the product suggests, with the branch. */
        Map<String, Object> suggested() {
            JsonNode suggested =
                    Http.json("GET", address, shop.tenant().token(), null).get("suggested");
            return Map.of("columns", suggested.get("columns"), "branchId", shop.branch());
        }

        /** Begins a step and waits for its end; says how many seconds it took. */
        double until(String step, String method, Map<String, Object> body, String status) throws InterruptedException {
            long start = System.nanoTime();
            Http.json(method, address + "/" + step, shop.tenant().token(), body);
            while (System.nanoTime() - start < PATIENCE.toNanos()) {
                JsonNode run = Http.json("GET", address, shop.tenant().token(), null);
                if (run.get("status").asString().equals(status)) {
                    return (System.nanoTime() - start) / 1e9;
                }
                Thread.sleep(100);
            }
            throw new IllegalStateException("the import was not " + status + " in time");
        }

        String totals() {
            JsonNode totals = Http.json(
                            "GET",
                            karat.shop() + "/api/pieces?status=IN_STOCK&limit=1",
                            shop.tenant().token(),
                            null)
                    .get("totals");
            return "%s pieces, %s g gross, %s g net, %s g fine"
                    .formatted(
                            totals.get("pieces").asString(),
                            totals.get("grossGrams").asString(),
                            totals.get("netGrams").asString(),
                            totals.get("fineGrams").asString());
        }

        boolean ok(String path) {
            var answer = Http.send("GET", karat.shop() + path, shop.tenant().token(), null);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return true;
        }
    }
}
