package app.karat.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The one Redis of this JVM. */
final class RedisServers {

    private static @Nullable Server shared;

    private RedisServers() {}

    static synchronized RedisServer shared() {
        if (shared == null) {
            shared = startServer();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "testkit-redis-stop"));
        }
        return of(shared);
    }

    static Server startServer() {
        return Engine.start("Redis", ContainerServer::redis, EmbeddedRedisServer::new);
    }

    static RedisServer of(Server server) {
        return new RedisServer("redis://localhost:" + server.port(), server);
    }

    static void empty(RedisServer server) {
        int port = Integer.parseInt(server.uri().substring(server.uri().lastIndexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
