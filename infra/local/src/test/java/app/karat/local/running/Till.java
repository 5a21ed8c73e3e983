package app.karat.local.running;

import app.karat.local.settings.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A till that only knows the public API and, as a real one must, sends the same sale again until it has an answer. */
final class Till {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Addresses addresses;
    private final String clientId;
    private final String clientSecret;
    private @Nullable String token;
    private Instant tokenUntil = Instant.MIN;

    Till(Addresses addresses, String clientId, String clientSecret) {
        this.addresses = addresses;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** What the shop said: status and body. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    String firstBranch() throws IOException, InterruptedException {
        return get("/api/me").body().get("branches").get(0).get("id").asString();
    }

    /** A plain gold ring in stock, so that it can be sold. */
    String newPiece(String branch, String tag) throws IOException, InterruptedException {
        Answer made = post(
                "/api/pieces",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "tag", tag,
                        "name", "Plain band",
                        "category", "Ring",
                        "metal", "GOLD",
                        "purity", "22K",
                        "grossGrams", "4.000",
                        "branchId", branch,
                        "pricing",
                                Map.of(
                                        "mode",
                                        "METAL_RATE",
                                        "making",
                                        Map.of("mode", "PER_GRAM", "value", "450", "base", "NET"))));
        if (made.status() != 201) {
            throw new AssertionError("the piece was refused: " + made);
        }
        return made.body().get("id").asString();
    }

    /** Asks for a quote and sends the sale until the shop answers; the answer is the acknowledgement. */
    Answer sell(String branch, String piece, UUID sale, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        Answer last = null;
        while (Instant.now().isBefore(deadline)) {
            try {
                Answer answer = sellOnce(branch, piece, sale);
                if (answer.status() < 500 && answer.status() != 429 && answer.status() != 401) {
                    return answer;
                }
                last = answer;
            } catch (IOException e) {
                // The connection broke: whether the sale went through is not known, so it is sent again under the same
                // id.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no answer to sale " + sale + " within " + patience + "; last: " + last);
    }

    private Answer sellOnce(String branch, String piece, UUID sale) throws IOException, InterruptedException {
        Answer known = get("/api/sales/" + sale);
        if (known.status() != 404) {
            return known;
        }
        Answer quote = post("/api/quotes", Map.of("branchId", branch, "lines", List.of(Map.of("pieceId", piece))));
        if (quote.status() >= 300) {
            return quote;
        }
        return put(
                "/api/sales/" + sale,
                Map.of(
                        "quote",
                        quote.body().get("quote").asString(),
                        "payments",
                        List.of(Map.of("method", "CARD", "amount", quote.body().get("total"), "reference", "slip"))));
    }

    private Answer send(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.shopUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        var response = http.send(request.build(), BodyHandlers.ofString());
        String text = response.body();
        return new Answer(response.statusCode(), text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
    }

    private synchronized String token() throws IOException, InterruptedException {
        String known = token;
        if (known != null && Instant.now().isBefore(tokenUntil)) {
            return known;
        }
        String basic = Base64.getEncoder()
                .encodeToString((encoded(clientId) + ":" + encoded(clientSecret)).getBytes(StandardCharsets.UTF_8));
        var response = http.send(
                HttpRequest.newBuilder(URI.create(addresses.issuer() + "/oauth2/token"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token: " + response.statusCode());
        }
        JsonNode answer = JSON.readTree(response.body());
        String fresh = answer.get("access_token").asString();
        token = fresh;
        tokenUntil = Instant.now().plusSeconds(answer.get("expires_in").asLong() - 30);
        return fresh;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
