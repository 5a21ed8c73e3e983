package app.karat.testkit;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Decides between container and embedded binaries and says once which it was. */
final class Engine {

    private static final String NONE = "no Docker engine answers";
    private static final String ANSWERS = "";
    private static final String STATE = ask();

    private Engine() {}

    static Server start(String name, Supplier<Server> container, Supplier<Server> embedded) {
        String reason = STATE;
        if (reason.equals(ANSWERS)) {
            try {
                return announced(name, container.get(), "");
            } catch (RuntimeException e) {
                reason = "the Docker engine could not start it: " + e.getMessage();
            }
        }
        return announced(name, embedded.get(), " (" + reason + ")");
    }

    @SuppressWarnings("SystemOut") // meant for whoever reads the test report
    private static Server announced(String name, Server server, String reason) {
        System.out.printf("[testkit] %s: %s on port %d%s%n", name, server.description(), server.port(), reason);
        return server;
    }

    /** Empty when an engine answers, else why not. Never longer than a second and without a word in the log. */
    private static String ask() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null && !host.startsWith("unix://")) {
            return ANSWERS;
        }
        Path socket = Path.of(host == null ? "/var/run/docker.sock" : host.substring("unix://".length()));
        if (!Files.exists(socket)) {
            return NONE;
        }
        CompletableFuture<Boolean> ping = CompletableFuture.supplyAsync(() -> ping(socket));
        try {
            return ping.get(1, TimeUnit.SECONDS) ? ANSWERS : NONE;
        } catch (TimeoutException | ExecutionException e) {
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    private static boolean ping(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"));
            ByteBuffer answer = ByteBuffer.allocate(64);
            return channel.read(answer) > 12 && new String(answer.array(), StandardCharsets.US_ASCII).contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }
}
