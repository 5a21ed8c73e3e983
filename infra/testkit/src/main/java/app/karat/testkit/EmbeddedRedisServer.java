package app.karat.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import redis.embedded.core.ExecutableProvider;

/** Redis from the binary that Maven brings, without persistence: gone with the JVM. */
final class EmbeddedRedisServer implements Server {

    private final int port = Processes.freePort();
    private final File binary;
    private Process process;

    EmbeddedRedisServer() {
        try {
            File directory = Files.createTempDirectory("karat-test-redis").toFile();
            binary = ExecutableProvider.newJarResourceProvider(directory).get();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Redis cannot be unpacked", e);
        }
        process = start();
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(
                            binary.getPath(), "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "")
                    .directory(binary.getParentFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(binary.getParentFile(), "redis.log"))
                    .start();
            awaitAnswer(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("embedded Redis did not start", e);
        }
    }

    private void awaitAnswer(Process started) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers(port)) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("embedded Redis does not answer on port " + port);
            }
            Processes.pause();
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String description() {
        return "embedded Redis 6.2";
    }

    @Override
    public void kill() {
        Processes.killAndWait(process.toHandle());
    }

    @Override
    public void restart() {
        kill();
        process = start();
    }

    @Override
    public void freeze() {
        Processes.signal("STOP", process.toHandle());
    }

    @Override
    public void thaw() {
        Processes.signal("CONT", process.toHandle());
    }

    @Override
    public void close() {
        kill();
        Processes.deleteTree(binary.getParentFile().toPath());
    }
}
