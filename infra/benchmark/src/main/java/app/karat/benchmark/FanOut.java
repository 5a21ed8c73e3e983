package app.karat.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What became of sales told to many listeners.
 *
 * @param listeners streams open
 * @param sales made meanwhile, at a steady pace
 * @param expected tellings: each sale to each listener of its tenant
 * @param heard tellings that arrived
 * @param foreign events that reached a listener of another tenant
 * @param delays from sending the sale to hearing of it, sorted nanoseconds
 */
record FanOut(int listeners, int sales, int expected, int heard, int foreign, Sample delays) {

    private static final int PER_TENANT = 10;
    private static final int SALES_PER_SECOND = 20;

    static FanOut measure(Installation karat, Selling selling, List<Shop> shops, int wanted, Duration length)
            throws InterruptedException {
        List<Shop> used = shops.subList(0, Math.min(shops.size(), Math.max(1, wanted / PER_TENANT)));
        int count = Math.min(wanted, used.size() * PER_TENANT);
        int sales = (int) (SALES_PER_SECOND * length.toSeconds());
        var ready = selling.pieces(used, sales).stream()
                .limit(sales)
                .map(selling::quoted)
                .toList();
        try (var audience = new Audience()) {
            for (int i = 0; i < count; i++) {
                audience.join(karat.shop(), used.get(i % used.size()).tenant());
            }
            if (!audience.isSeated(count, Duration.ofSeconds(60))) {
                throw new IllegalStateException("not all of " + count + " listeners were let in");
            }
            Map<String, Long> sent = sell(selling, ready);
            int expected = ready.stream()
                    .mapToInt(sale -> audience.listeners(sale.shop().tenant()))
                    .sum();
            settle(audience, expected);
            return result(count, ready.size(), expected, audience, sent);
        }
    }

    private static Map<String, Long> sell(Selling selling, List<Selling.Ready> ready) {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        long start = System.nanoTime();
        List<Integer> turns = IntStream.range(0, ready.size()).boxed().toList();
        Crew.each(turns, ready.size(), turn -> {
            LockSupport.parkNanos(start + turn * 1_000_000_000L / SALES_PER_SECOND - System.nanoTime());
            Selling.Ready sale = ready.get(turn);
            sent.put(sale.saleId().toString(), System.nanoTime());
            selling.pay(sale);
        });
        return sent;
    }

    private static void settle(Audience audience, int expected) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (audience.heard().size() < expected && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    private static FanOut result(int listeners, int sales, int expected, Audience audience, Map<String, Long> sent) {
        List<Audience.Heard> heard = audience.heard();
        long[] delays = heard.stream()
                .filter(one -> sent.containsKey(one.saleId()))
                .mapToLong(one -> one.nanos() - sent.getOrDefault(one.saleId(), 0L))
                .sorted()
                .toArray();
        return new FanOut(listeners, sales, expected, delays.length, audience.foreign(), new Sample(delays, 0, 1));
    }
}
