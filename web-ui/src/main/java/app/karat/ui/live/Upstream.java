package app.karat.ui.live;

import app.karat.ui.KaratProperties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * The one stream this node holds open to the shop, for all tenants together. It comes back by itself, and a silence longer
 * than two heartbeats counts as a break.
 */
@Component
class Upstream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final URI address;
    private final NodeToken token;
    private final Hub hub;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private volatile boolean running;
    private volatile Instant heard = Instant.now();
    private @Nullable Thread thread;

    Upstream(KaratProperties karat, NodeToken token, Hub hub, ObjectMapper json) {
        this.address = karat.shopUrl().resolve("/internal/live");
        this.token = token;
        this.hub = hub;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("live-upstream").start(this::keepOpen);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepOpen() {
        long wait = 500;
        while (running) {
            try {
                read();
                wait = 500;
            } catch (IOException | RuntimeException broken) {
                LOG.info("Live stream is down, screens poll meanwhile: {}", broken.toString());
            } catch (InterruptedException stopping) {
                return;
            }
            hub.streaming(false);
            if (!pause(wait)) {
                return;
            }
            wait = Math.min(wait * 2, LONGEST_WAIT.toMillis());
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "text/event-stream")
                .timeout(CONNECT)
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("the shop answered " + response.statusCode());
            }
            hub.streaming(true);
            follow(body);
        }
    }

    private void follow(InputStream body) throws IOException {
        EventReader reader = new EventReader(json, hub::publish);
        heard = Instant.now();
        Thread watch = Thread.ofVirtual().name("live-watch").start(() -> closeWhenSilent(body));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && running; line = lines.readLine()) {
                heard = Instant.now();
                reader.line(line);
            }
        } finally {
            watch.interrupt();
        }
    }

    private void closeWhenSilent(InputStream body) {
        while (heard.plus(SILENCE).isAfter(Instant.now())) {
            if (!pause(1_000)) {
                return;
            }
        }
        try {
            body.close();
        } catch (IOException alreadyClosed) {
            LOG.debug("Silent stream was closed already", alreadyClosed);
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
