package app.karat.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON to one of the services. A service that is away or overloaded is asked again for a while; a refusal is thrown. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String base;
    private final @Nullable Supplier<String> token;

    Api(String base, @Nullable Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    JsonNode get(String path) {
        return successful(send("GET", path, Map.of(), null));
    }

    JsonNode post(String path, Object body) {
        return successful(
                send("POST", path, Map.of("Content-Type", "application/json"), JSON.writeValueAsString(body)));
    }

    /** A change to one version of a thing. */
    JsonNode put(String path, long version, Object body) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "If-Match", "\"" + version + "\"");
        return successful(send("PUT", path, headers, JSON.writeValueAsString(body)));
    }

    JsonNode put(String path, Object body) {
        return successful(send("PUT", path, Map.of("Content-Type", "application/json"), JSON.writeValueAsString(body)));
    }

    boolean exists(String path) {
        HttpResponse<String> answer = send("GET", path, Map.of(), null);
        if (answer.statusCode() == 404) {
            return false;
        }
        successful(answer);
        return true;
    }

    /** A form, as OAuth2 wants it, with the client's name and secret in the header. */
    JsonNode form(String path, String basic, String form) {
        return successful(send(
                "POST",
                path,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", basic),
                form));
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, @Nullable String body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = HTTP.send(request(method, path, headers, body), BodyHandlers.ofString());
                boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
                if (!later || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new DemoFailure("%s%s does not answer: %s".formatted(base, path, e.getMessage()), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("interrupted", e);
            }
            Wait.aMoment();
        }
    }

    private HttpRequest request(String method, String path, Map<String, String> headers, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        return request.build();
    }

    private static JsonNode successful(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new DemoFailure("%s %s answered %d: %s"
                    .formatted(answer.request().method(), answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
