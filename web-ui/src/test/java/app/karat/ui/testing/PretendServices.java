package app.karat.ui.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Answers over real HTTP with the JSON of the services, and remembers what it was asked. */
public final class PretendServices {

    /** A request as it arrived. */
    public record Asked(String line, String body, String bearer, String forwardedFor) {}

    /** An answer. */
    public record Answer(int status, String body) {

        public static Answer ok(String body) {
            return new Answer(200, body);
        }

        public static Answer problem(int status, String slug, String detail) {
            return new Answer(status, """
                    {"type":"https://karat.app/problems/%s","title":"%s","status":%d,"detail":"%s","errors":[]}
                    """.formatted(slug, slug, status, detail));
        }

        /** A refusal of one field. */
        public static Answer invalid(String field, String message) {
            return new Answer(422, """
                    {"type":"https://karat.app/problems/invalid","title":"invalid","status":422,"detail":"%s",
                     "errors":[{"field":"%s","rule":"given","message":"%s"}]}
                    """.formatted(message, field, message));
        }
    }

    private final HttpServer server;
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public PretendServices() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Answers that method and path, without its query. */
    public PretendServices when(String methodAndPath, Answer answer) {
        return when(methodAndPath, request -> answer);
    }

    /** Answers by looking at the request. */
    public PretendServices when(String methodAndPath, Function<Asked, Answer> answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    /** What was asked of that method and path, oldest first. */
    public List<Asked> asked(String methodAndPath) {
        return asked.stream()
                .filter(one -> one.line().split("\\?", 2)[0].startsWith(methodAndPath))
                .toList();
    }

    public void forget() {
        answers.clear();
        asked.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        Asked request = new Asked(
                line,
                body,
                bearer == null ? "" : bearer,
                String.join("|", exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of())));
        asked.add(request);
        Answer answer = answer(line.split("\\?", 2)[0], request);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String path, Asked request) {
        Function<Asked, Answer> known = answers.get(path);
        if (known == null) {
            known = answers.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("*")
                            && path.startsWith(
                                    entry.getKey().substring(0, entry.getKey().length() - 1)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(any -> Answer.problem(404, "not-found", "Nothing here."));
        }
        return known.apply(request);
    }
}
