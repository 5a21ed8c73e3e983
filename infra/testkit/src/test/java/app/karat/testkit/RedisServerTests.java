package app.karat.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

@WithRedis(ownServer = true)
class RedisServerTests {

    @Test
    void killedServerComesBackOnItsPort(RedisServer server) {
        int port = URI.create(server.uri()).getPort();
        assertTrue(EmbeddedRedisServer.answers(port));
        server.faults().kill();
        assertFalse(EmbeddedRedisServer.answers(port));
        server.faults().restart();
        assertTrue(EmbeddedRedisServer.answers(port));
    }

    @Test
    void frozenServerAnswersAfterTheThaw(RedisServer server) {
        int port = URI.create(server.uri()).getPort();
        server.faults().freeze();
        assertFalse(EmbeddedRedisServer.answers(port));
        server.faults().thaw();
        assertTrue(EmbeddedRedisServer.answers(port));
    }
}
