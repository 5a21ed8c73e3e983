package app.karat.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Measures the Karat that runs on this machine. */
public final class Benchmark {

    private static final int TOKENS_AT_ONCE = 4;
    private static final int SHOPS_AT_ONCE = 4;

    private final Options options;
    private final Progress progress = new Progress();
    private final Installation karat;
    private final Stock stock;

    private Benchmark(Options options) {
        this.options = options;
        this.karat = new Installation(options.home());
        this.stock = new Stock(karat);
    }

    /** See {@code --help}. Ends with 1 when a request failed or an event went astray. */
    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String... args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        boolean clean = new Benchmark(Options.parse(args)).run();
        System.exit(clean ? 0 : 1);
    }

    private boolean run() throws InterruptedException {
        String conditions = Report.conditions(
                options, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        List<Shop> shops = shops(new Tenants(karat, progress).have(options.mostTenants()));
        try (var database = new RawDatabase(karat)) {
            var sql = new ShopSql(options.shopJar());
            var selling = new Selling(karat, stock, database, sql);
            List<Operation> operations = Stream.of(
                            selling,
                            Readings.quote(karat, database, sql),
                            Readings.stockPage(karat, database, sql),
                            Readings.purchases(karat, database, sql),
                            new Scanning(karat, stock, database, sql, 1),
                            new Scanning(karat, stock, database, sql, 20))
                    .filter(options::wants)
                    .toList();
            List<Measurement> measurements = measure(operations, shops);
            freshTokens(shops);
            FanOut live = FanOut.measure(karat, selling, shops, options.listeners(), Duration.ofSeconds(15));
            progress.say(Report.live(live));
            freshTokens(shops.subList(0, 1));
            Bulk bulk = Bulk.measure(karat, database, sql, shops.getFirst(), options);
            progress.say(Report.bulk(bulk));
            Report.write(options.report(), conditions, measurements, live, bulk);
            progress.say("written to " + options.report());
            return measurements.stream().allMatch(m -> m.failed() == 0)
                    && live.foreign() == 0
                    && live.heard() == live.expected();
        }
    }

    private List<Shop> shops(List<Tenant> tenants) {
        progress.say("opening " + tenants.size() + " shops");
        List<Shop> shops = Collections.synchronizedList(new ArrayList<>());
        Crew.each(tenants, SHOPS_AT_ONCE, tenant -> {
            shops.add(Shop.open(karat, stock, tenant));
            progress.tick("shops", shops.size());
        });
        return List.copyOf(shops);
    }

    private List<Measurement> measure(List<Operation> operations, List<Shop> shops) {
        List<Measurement> measurements = new ArrayList<>();
        for (Operation operation : operations) {
            for (int tenants : options.tenants()) {
                List<Shop> drawn = shops.subList(0, tenants);
                for (int inFlight : options.inFlight()) {
                    freshTokens(drawn);
                    Duration all = options.warmUp().plus(options.measured());
                    long most = all.toMillis() * operation.mostPerSecond(measurements) / 1000;
                    measurements.add(measure(operation, drawn, inFlight, (int) Math.min(most, Integer.MAX_VALUE)));
                    progress.say(Report.row(measurements.getLast()));
                }
            }
        }
        return measurements;
    }

    private Measurement measure(Operation operation, List<Shop> shops, int inFlight, int most) {
        Sample http = Sample.of(inFlight, options.warmUp(), options.measured(), operation.http(shops, most));
        operation.clear(shops);
        Sample raw = Sample.of(inFlight, options.warmUp(), options.measured(), operation.raw(shops, most));
        operation.clear(shops);
        return new Measurement(operation.name(), shops.size(), inFlight, http, raw);
    }

    /** So that no token is asked for while the clock runs. */
    private static void freshTokens(List<Shop> shops) {
        Crew.each(shops, TOKENS_AT_ONCE, shop -> shop.tenant().token());
    }
}
