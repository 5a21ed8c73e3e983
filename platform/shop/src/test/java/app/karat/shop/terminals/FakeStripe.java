package app.karat.shop.terminals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A card service that answers over HTTP as Stripe does, and remembers what it was asked. Tests play the customer. */
public final class FakeStripe {

    private static final FakeStripe SHARED = new FakeStripe();

    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Map<String, String>> intents = new ConcurrentHashMap<>();
    final Map<String, String> refunds = new ConcurrentHashMap<>();
    private final Map<String, String> byKey = new ConcurrentHashMap<>();
    private final Map<String, String> atReader = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final HttpServer server;
    volatile int failing;
    volatile boolean refundsDown;
    volatile @Nullable String closing;
    volatile @Nullable String refusing;

    /** One request. */
    record Asked(String method, String path, Map<String, String> form, Map<String, String> headers) {}

    private FakeStripe() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** One for all tests: intents of different tests never meet. */
    public static FakeStripe shared() {
        return SHARED;
    }

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The customer's card is good. */
    void pays(String intent) {
        intents.get(intent).put("status", "succeeded");
    }

    void declines(String intent) {
        intents.get(intent).put("declined", "insufficient_funds");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        Asked request =
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), form(body), headers);
        asked.add(request);
        String answer = answer(request);
        byte[] bytes = answer.substring(3).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String answer(Asked request) {
        if (failing > 0) {
            failing--;
            return "500" + error("api_error", "", "down");
        }
        if (refundsDown && request.path().equals("/v1/refunds")) {
            return "500" + error("api_error", "", "down");
        }
        String key = request.headers().get("Idempotency-Key");
        if (key == null) {
            return fresh(request);
        }
        return byKey.computeIfAbsent(key, first -> fresh(request));
    }

    private String fresh(Asked request) {
        String[] part = request.path().split("/", -1);
        if (request.path().equals("/v1/terminal/readers")) {
            String code = request.form().get("registration_code");
            return code.startsWith("simulated")
                    ? "200" + reader("tmr_" + count.incrementAndGet())
                    : "400" + error("invalid_request_error", "", "No such registration code");
        }
        if (request.path().equals("/v1/payment_intents")) {
            String id = "pi_" + count.incrementAndGet();
            intents.put(id, new ConcurrentHashMap<>(request.form()));
            return "200" + intent(id);
        }
        if (request.path().equals("/v1/refunds")) {
            refunds.merge(request.form().get("payment_intent"), "once", (one, two) -> "twice");
            return "200{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\"}";
        }
        return part[2].equals("terminal") ? atReader(request, part) : atIntent(request, part);
    }

    private String atReader(Asked request, String[] part) {
        if (request.path().endsWith("/process_payment_intent")) {
            if (refusing != null) {
                return "409" + error("invalid_request_error", refusing, "The reader says no");
            }
            atReader.put(part[4], request.form().get("payment_intent"));
        }
        if (request.path().endsWith("/cancel_action")) {
            atReader.remove(part[4]);
        }
        return "200" + reader(part[4]);
    }

    private String atIntent(Asked request, String[] part) {
        Map<String, String> intent = intents.get(part[3]);
        if (intent == null) {
            return "404" + error("invalid_request_error", "resource_missing", "No such payment_intent");
        }
        if (request.path().endsWith("/cancel")) {
            if ("down".equals(closing)) {
                return "500" + error("api_error", "", "down");
            }
            if ("late".equals(closing)) {
                intent.remove("declined");
                intent.put("status", "succeeded");
            }
            if ("succeeded".equals(intent.get("status"))) {
                return "400" + error("invalid_request_error", "payment_intent_unexpected_state", "It has succeeded");
            }
            intent.put("status", "canceled");
        }
        return "200" + intent(part[3]);
    }

    private String reader(String id) {
        String intent = atReader.get(id);
        String action = intent == null
                ? "null"
                : "{\"type\":\"process_payment_intent\",\"status\":\"in_progress\",\"process_payment_intent\":{\"payment_intent\":\"%s\"}}"
                        .formatted(intent);
        return "{\"id\":\"%s\",\"object\":\"terminal.reader\",\"device_type\":\"simulated_wisepos_e\",\"serial_number\":\"S-1\",\"status\":\"online\",\"action\":%s}"
                .formatted(id, action);
    }

    private String intent(String id) {
        Map<String, String> intent = intents.get(id);
        String status = intent.getOrDefault("status", "requires_payment_method");
        boolean paid = status.equals("succeeded");
        String error = intent.containsKey("declined")
                ? "{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"%s\",\"message\":\"Your card was declined.\"}"
                        .formatted(intent.get("declined"))
                : "null";
        String charge = paid
                ? "{\"id\":\"ch_1\",\"payment_method_details\":{\"type\":\"card_present\",\"card_present\":{\"brand\":\"visa\",\"last4\":\"4242\"}}}"
                : "null";
        return "{\"id\":\"%s\",\"object\":\"payment_intent\",\"status\":\"%s\",\"amount_received\":%s,\"last_payment_error\":%s,\"latest_charge\":%s}"
                .formatted(
                        id, status, paid ? intent.getOrDefault("received", intent.get("amount")) : "0", error, charge);
    }

    private static String error(String type, String code, String message) {
        return "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"message\":\"%s\"}}".formatted(type, code, message);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
