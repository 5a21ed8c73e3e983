package app.karat.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure and for how long.
 *
 * @param home Karat's data folder, which says where it runs
 * @param shopJar the shop whose statements the raw calls use
 * @param tenants how many tenants each round draws from
 * @param inFlight requests under way at once
 * @param measured length of one measurement, after a quarter of it as warm-up
 * @param only names of the operations to measure, empty for all
 * @param listeners clients of the live streams
 * @param bulkRows of the sheet that is imported
 * @param report folder of the table and the plot
 */
record Options(
        Path home,
        Path shopJar,
        List<Integer> tenants,
        List<Integer> inFlight,
        Duration measured,
        List<String> only,
        int listeners,
        int bulkRows,
        Path report) {

    static final String USAGE = """
            java -jar karat-benchmark.jar [--quick] [--home .karat] [--tenants 1,100,1000] [--in-flight 1,8,32]
                                          [--seconds 8] [--listeners 1000] [--bulk-rows 100000] [--report docs]
                                          [--only "sale,stock-take scan"]
            Karat must run on this machine (./run --detach). --quick measures for about three minutes.""";

    static Options parse(String... args) {
        boolean quick = List.of(args).contains("--quick");
        Path home = Path.of(value(args, "--home", ".karat"));
        return new Options(
                home,
                Path.of(value(args, "--shop-jar", "platform/shop/target/karat-shop-0.1.0-SNAPSHOT.jar")),
                numbers(value(args, "--tenants", quick ? "1,100" : "1,100,1000")),
                numbers(value(args, "--in-flight", "1,8,32")),
                Duration.ofMillis((long) (1000 * Double.parseDouble(value(args, "--seconds", quick ? "2" : "8")))),
                texts(value(args, "--only", "")),
                Integer.parseInt(value(args, "--listeners", "1000")),
                Integer.parseInt(value(args, "--bulk-rows", quick ? "20000" : "100000")),
                Path.of(value(
                        args, "--report", quick ? home.resolve("benchmark").toString() : "docs")));
    }

    Duration warmUp() {
        return measured.dividedBy(4);
    }

    int mostTenants() {
        return tenants.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static String value(String[] args, String name, String otherwise) {
        int at = Arrays.asList(args).indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == args.length) {
            throw new IllegalArgumentException(name + " needs a value.\n" + USAGE);
        }
        return args[at + 1];
    }

    /** Whether this operation is to be measured. */
    boolean wants(Operation operation) {
        return only.isEmpty() || only.contains(operation.name());
    }

    private static List<String> texts(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
