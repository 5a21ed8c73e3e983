package app.karat.admin.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for identity over real HTTP: its token endpoint, its keys and its internal API as the contract between the services has it.
 * Answers can be made to fail or to hang, once each.
 */
public final class IdentityStandIn implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROBLEMS = "https://karat.app/problems/";

    private final HttpServer server;
    private final TokenMint mint;
    private final Map<String, StandInAccount> byEmail = new ConcurrentHashMap<>();
    private final Map<UUID, StandInAccount> byId = new ConcurrentHashMap<>();
    private final Map<UUID, List<JsonNode>> memberships = new ConcurrentHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<JsonNode> clients = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();

    /** What goes wrong with one request. */
    public enum Fault {
        /** Answers 503 and does nothing. */
        REFUSES,
        /** Does the work, but the answer never arrives. */
        LOSES_ANSWER
    }

    /** An account as identity keeps it. */
    public record StandInAccount(UUID id, String email, String password, boolean verified) {}

    public IdentityStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        mint = new TokenMint(address());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public TokenMint mint() {
        return mint;
    }

    /** The next request to this path goes wrong. */
    public void fail(String path, Fault fault) {
        faults.computeIfAbsent(path, any -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    public void forgetFaults() {
        faults.clear();
    }

    public StandInAccount account(String email) {
        return byEmail.get(email);
    }

    public int accounts(String email) {
        return (int) byId.values().stream()
                .filter(account -> account.email().equals(email))
                .count();
    }

    public List<JsonNode> memberships(UUID account) {
        return memberships.getOrDefault(account, List.of());
    }

    public List<JsonNode> clients() {
        return clients;
    }

    public int tokensGiven() {
        return tokens.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault fault = nextFault(path);
        Reply reply = fault == Fault.REFUSES ? new Reply(503, Map.of()) : reply(exchange, path, body);
        if (fault == Fault.LOSES_ANSWER) {
            exchange.close();
            return;
        }
        byte[] json = JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        boolean empty = reply.status() == 204;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : json.length);
        if (!empty) {
            exchange.getResponseBody().write(json);
        }
        exchange.close();
    }

    private Fault nextFault(String path) {
        return faults.entrySet().stream()
                .filter(entry -> path.matches(entry.getKey()))
                .map(entry -> entry.getValue().poll())
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }

    private Reply reply(HttpExchange exchange, String path, byte[] body) {
        if (path.equals("/oauth2/token")) {
            tokens.incrementAndGet();
            return new Reply(200, Map.of("access_token", mint.service(), "token_type", "Bearer", "expires_in", 300));
        }
        if (path.equals("/oauth2/jwks") || path.equals("/.well-known/openid-configuration")) {
            return new Reply(200, path.endsWith("jwks") ? mint.keys() : discovery());
        }
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer == null || !mint.isService(bearer.replace("Bearer ", ""))) {
            return new Reply(401, Map.of("type", PROBLEMS + "unauthorized", "status", 401));
        }
        return internal(path, JSON.readTree(new String(body, StandardCharsets.UTF_8)));
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                address(),
                "jwks_uri",
                address() + "/oauth2/jwks",
                "token_endpoint",
                address() + "/oauth2/token",
                "authorization_endpoint",
                address() + "/oauth2/authorize",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"));
    }

    private Reply internal(String path, JsonNode body) {
        if (path.equals("/internal/accounts")) {
            return open(body);
        }
        if (path.equals("/internal/memberships")) {
            return grant(body);
        }
        if (path.equals("/internal/clients")) {
            clients.add(body);
            return new Reply(
                    201, Map.of("clientId", "c-" + UUID.randomUUID(), "clientSecret", "s-" + UUID.randomUUID()));
        }
        if (path.matches("/internal/accounts/[0-9a-f-]{36}/verified")) {
            return verify(UUID.fromString(path.split("/")[3]));
        }
        return new Reply(404, Map.of("status", 404));
    }

    private synchronized Reply open(JsonNode body) {
        String email = body.get("email").asString();
        String password = body.get("password").asString();
        if (password.length() < 10) {
            return invalid("password", "too-short", "Use at least 10 characters.");
        }
        UUID id = UUID.fromString(body.get("id").asString());
        StandInAccount there = byEmail.get(email);
        if (there != null && !there.id().equals(id)) {
            return new Reply(
                    409,
                    Map.of("type", PROBLEMS + "email-taken", "accountId", there.id(), "verified", there.verified()));
        }
        put(new StandInAccount(id, email, password, false));
        return new Reply(201, Map.of("accountId", id));
    }

    private Reply grant(JsonNode body) {
        UUID account = UUID.fromString(body.get("accountId").asString());
        if (!byId.containsKey(account)) {
            return new Reply(404, Map.of("status", 404));
        }
        memberships
                .computeIfAbsent(account, any -> new CopyOnWriteArrayList<>())
                .removeIf(old -> old.get("tenant").equals(body.get("tenant")));
        memberships.get(account).add(body);
        return new Reply(204, Map.of());
    }

    private synchronized Reply verify(UUID id) {
        StandInAccount account = byId.get(id);
        if (account == null) {
            return new Reply(404, Map.of("status", 404));
        }
        put(new StandInAccount(id, account.email(), account.password(), true));
        return new Reply(204, Map.of());
    }

    private void put(StandInAccount account) {
        byEmail.put(account.email(), account);
        byId.put(account.id(), account);
    }

    private static Reply invalid(String field, String rule, String message) {
        return new Reply(
                422,
                Map.of(
                        "type",
                        PROBLEMS + "invalid-field",
                        "errors",
                        List.of(Map.of("field", field, "rule", rule, "message", message))));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Reply(int status, Object body) {}
}
