package app.karat.testkit;

import java.util.Map;

/** A real Redis at a {@code redis://} address. */
public record RedisServer(String uri, Faults faults) {

    /** The server that everything in this JVM shares; for static Spring property sources. */
    public static RedisServer shared() {
        return RedisServers.shared();
    }

    /** What the services are configured with. */
    public Map<String, Object> properties() {
        return Map.of("spring.data.redis.url", uri);
    }
}
