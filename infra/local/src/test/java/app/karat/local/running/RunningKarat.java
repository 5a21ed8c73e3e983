package app.karat.local.running;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running Karat for all tests of this module: started by the packaged launcher with both demo chains, stopped when the tests end. */
public final class RunningKarat implements AutoCloseable {

    private static final int PORT_BASE = 18080;
    private static final Duration START_WITHIN = Duration.ofMinutes(6);

    private final Folders folders;
    private final Addresses addresses = new Addresses(PORT_BASE);
    private final Process launcher;

    private RunningKarat(Folders folders, Process launcher) {
        this.folders = folders;
        this.launcher = launcher;
    }

    private static RunningKarat start() throws IOException, InterruptedException {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        var folders = new Folders(root, Path.of("target/running").toAbsolutePath());
        Files.createDirectories(folders.home());
        Path said = folders.home().resolve("launcher.said");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dkarat.root=" + folders.root(),
                        "-Dkarat.home=" + folders.home(),
                        "-jar",
                        "target/karat-local-0.1.0-SNAPSHOT.jar",
                        "--fresh",
                        "--port-base",
                        Integer.toString(PORT_BASE))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        var karat = new RunningKarat(folders, launcher);
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!Files.exists(folders.ready())) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                launcher.destroy();
                throw new AssertionError("Karat did not come up:\n" + Files.readString(said));
            }
            Thread.sleep(250);
        }
        return karat;
    }

    Addresses addresses() {
        return addresses;
    }

    Path home() {
        return folders.home();
    }

    /** What {@code .karat/demo.env} tells scripts. */
    Map<String, String> demoEnv() {
        try (var reader = Files.newBufferedReader(folders.demoEnv())) {
            var properties = new Properties();
            properties.load(reader);
            var values = new TreeMap<String, String>();
            properties.forEach((name, value) -> values.put((String) name, (String) value));
            return values;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Books books(char chain) {
        return new Books(
                addresses.postgres(),
                Secrets.in(folders.secrets()).get("postgres.superuser"),
                demoEnv().get("KARAT_" + chain + "_TENANT"));
    }

    Till till(char chain) {
        Map<String, String> env = demoEnv();
        return new Till(
                addresses, env.get("KARAT_" + chain + "_CLIENT_ID"), env.get("KARAT_" + chain + "_CLIENT_SECRET"));
    }

    /** The process of a part, found by a word on its command line. */
    ProcessHandle part(String word) {
        return launcher.descendants()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(word))
                .filter(process -> !process.info().commandLine().orElse("").startsWith("sh "))
                .min((a, b) -> Long.compare(a.pid(), b.pid()))
                .orElseThrow(() -> new AssertionError("no process of " + word));
    }

    static void signal(String name, ProcessHandle process) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill -" + name + " " + process.pid() + " answered " + exit);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor();
    }

    /** Hands the one running Karat to test methods. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningKarat.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(RunningKarat.class))
                    .computeIfAbsent(RunningKarat.class, key -> startOrFail());
        }

        private static RunningKarat startOrFail() {
            try {
                return start();
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
