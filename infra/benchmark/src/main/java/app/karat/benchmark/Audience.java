package app.karat.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many listeners to the live streams of many tenants, who note when they hear of which sale. */
final class Audience implements AutoCloseable {

    private static final Pattern SALE = Pattern.compile("\"saleId\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern TENANT = Pattern.compile("\"tenant\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<CompletableFuture<HttpResponse<Void>>> streams = new java.util.ArrayList<>();
    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> perTenant = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private final AtomicInteger foreign = new AtomicInteger();

    /** A sale that one listener was told of. */
    record Heard(String saleId, long nanos) {}

    void join(String shopApi, Tenant tenant) {
        String id = tenant.ref().id().toString();
        perTenant.merge(id, 1, Integer::sum);
        HttpRequest request = HttpRequest.newBuilder(URI.create(shopApi + "/api/live"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + tenant.token())
                .build();
        streams.add(client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Ear(id))));
    }

    /** Waits until this many streams have said a first word. */
    boolean isSeated(int wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (listening.get() < wanted && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return listening.get() >= wanted;
    }

    int listeners(Tenant tenant) {
        return perTenant.getOrDefault(tenant.ref().id().toString(), 0);
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Events of another tenant than the listener's; anything but zero is a scandal. */
    int foreign() {
        return foreign.get();
    }

    @Override
    public void close() {
        streams.forEach(stream -> stream.cancel(true));
        client.shutdownNow();
    }

    /** One listener, line by line. */
    private final class Ear implements Flow.Subscriber<String> {

        private final String tenant;
        private boolean spokenTo;

        Ear(String tenant) {
            this.tenant = tenant;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            long now = System.nanoTime();
            if (!spokenTo) {
                spokenTo = true;
                listening.incrementAndGet();
            }
            Matcher owner = TENANT.matcher(line);
            if (owner.find() && !owner.group(1).equals(tenant)) {
                foreign.incrementAndGet();
            }
            Matcher sale = SALE.matcher(line);
            if (sale.find()) {
                heard.add(new Heard(sale.group(1), now));
            }
        }

        @Override
        public void onError(Throwable failure) {
            listening.decrementAndGet();
        }

        @Override
        public void onComplete() {
            listening.decrementAndGet();
        }
    }
}
