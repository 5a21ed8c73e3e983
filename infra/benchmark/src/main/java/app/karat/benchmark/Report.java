package app.karat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes {@code benchmarks.md} with the table and {@code benchmarks.svg} with the plot. */
final class Report {

    private static final String HEAD = """
            # Benchmarks

            Made by one command against a Karat that runs on the same machine (`./run --detach`):

                infra/benchmark/run

            It takes about 25 minutes and writes this page and its plot; with `--quick` it measures up to 100 tenants for about three minutes and writes
            to `.karat/benchmark` instead; `--help` lists the rest. It makes the tenants it needs and keeps them for the next run. The numbers of one machine
            say little; the **ratios** say what the product adds to its database.

            %s

            **How.** A closed loop: so many clients each send the next request when the last one is answered, to a tenant drawn at random, with a token
            of that tenant. *HTTP* is the running product with everything that a request passes: token, tenant, price, JSON. *Raw* is the product's own
            SQL, read from the classes of the shop's stores, through JDBC on the same bucket logins in the same role and path: begin, statement, commit,
            reading every column. Both run in the same process minutes apart against the same data. Client, services and database share the machine. A sale over
            HTTP is the `PUT` alone, its quote was asked for before. Raw leaves out what the product reads besides: the shop's settings, the customer of a
            purchase history.

            | operation | tenants | in flight | HTTP /s | p50 ms | p99 ms | raw /s | p50 ms | p99 ms | HTTP ÷ raw throughput | HTTP ÷ raw p50 | failed |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private Report() {}

    static void write(Path folder, String conditions, List<Measurement> measurements, FanOut fanOut, Bulk bulk) {
        var text = new StringBuilder(HEAD.formatted(conditions));
        measurements.forEach(measurement -> text.append(row(measurement)).append('\n'));
        text.append("\n![Throughput over HTTP and raw](benchmarks.svg)\n\n## Live updates\n\n")
                .append(live(fanOut))
                .append("\n## Imports, and search in a large stock\n\n")
                .append(bulk(bulk));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("benchmarks.md"), text);
            Files.writeString(folder.resolve("benchmarks.svg"), Plot.of(measurements));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String row(Measurement m) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %,.0f | %.1f | %.1f | %,.0f | %.1f | %.1f | %.2f | %.1f | %d |",
                m.operation(),
                m.tenants(),
                m.inFlight(),
                m.http().perSecond(),
                m.http().millis(0.5),
                m.http().millis(0.99),
                m.raw().perSecond(),
                m.raw().millis(0.5),
                m.raw().millis(0.99),
                m.ratio(),
                m.slowdown(),
                m.failed());
    }

    static String live(FanOut live) {
        return String.format(
                Locale.ROOT,
                """
                %,d listeners on `/api/live`, %d sales at 20 a second, each told to every listener of its tenant, from sending the sale to hearing of it:

                | listeners | sales | tellings expected | arrived | of another tenant | p50 ms | p95 ms | p99 ms | longest ms |
                |--:|--:|--:|--:|--:|--:|--:|--:|--:|
                | %,d | %d | %,d | %,d | %d | %.0f | %.0f | %.0f | %.0f |
                """,
                live.listeners(),
                live.sales(),
                live.listeners(),
                live.sales(),
                live.expected(),
                live.heard(),
                live.foreign(),
                live.delays().millis(0.5),
                live.delays().millis(0.95),
                live.delays().millis(0.99),
                live.delays().millis(1));
    }

    static String bulk(Bulk bulk) {
        return String.format(
                Locale.ROOT,
                """
                A sheet of %,d rows in one shop: dry run %,.0f rows/s, import %,.0f rows/s, undo %,.0f pieces/s; the bare statement takes in
                %,.0f rows/s (import ÷ raw %.2f). Totals before: %s. With the sheet: %s. After the undo: %s.

                | with %,d pieces, one client | HTTP p50 ms | p99 ms | raw p50 ms | p99 ms |
                |---|--:|--:|--:|--:|
                | search by the beginning of a tag, page and totals | %.1f | %.1f | %.1f | %.1f |
                | all facets of the whole stock | %.1f | %.1f | %.1f | %.1f |
                """,
                bulk.rows(),
                bulk.rows() / bulk.check(),
                bulk.rows() / bulk.in(),
                bulk.rows() / bulk.out(),
                bulk.raw(),
                bulk.rows() / bulk.in() / bulk.raw(),
                bulk.before(),
                bulk.full(),
                bulk.after(),
                bulk.rows(),
                bulk.search().millis(0.5),
                bulk.search().millis(0.99),
                bulk.rawSearch().millis(0.5),
                bulk.rawSearch().millis(0.99),
                bulk.facets().millis(0.5),
                bulk.facets().millis(0.99),
                bulk.rawFacets().millis(0.5),
                bulk.rawFacets().millis(0.99));
    }

    /** Where and when: one paragraph. */
    static String conditions(Options options, double load) {
        return String.format(
                Locale.ROOT,
                "**Where and when.** %s, %d processors, %s; load before the start %.1f; fsync on; each cell measured for %.0f s after %.1f s"
                        + " of warm-up.",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                load,
                options.measured().toMillis() / 1000.0,
                options.warmUp().toMillis() / 1000.0);
    }
}
