package app.karat.shop.objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that speaks as much of S3's protocol as we use: it checks the signature and the digest of the body, and answers in S3's XML. */
final class PretendBucket implements AutoCloseable {

    static final Signature KEYS = new Signature("AKIATEST", "a secret that only tests know", "eu-central-1");

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final AtomicInteger busy = new AtomicInteger();
    private final HttpServer server;

    PretendBucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 503, "<Error><Code>SlowDown</Code></Error>");
        } else if (!isSigned(exchange, body)) {
            send(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
        } else if ("PUT".equals(exchange.getRequestMethod())) {
            objects.put(path, body);
            send(exchange, 200, "");
        } else if ("DELETE".equals(exchange.getRequestMethod())) {
            objects.remove(path);
            send(exchange, 204, "");
        } else if (objects.containsKey(path)) {
            send(exchange, 200, objects.get(path));
        } else {
            send(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        String digest = HexFormat.of().formatHex(Count.sha256Digest().digest(body));
        var at = LocalDateTime.parse(
                        headers.getFirst("x-amz-date"), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"))
                .toInstant(ZoneOffset.UTC);
        URI address = URI.create("http://" + headers.getFirst("Host") + exchange.getRequestURI());
        return digest.equals(headers.getFirst("x-amz-content-sha256"))
                && KEYS.headers(exchange.getRequestMethod(), address, Map.of(), digest, at)
                        .get("Authorization")
                        .equals(headers.getFirst("Authorization"));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
