package app.karat.local.parts;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Configuration;
import app.karat.local.settings.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java services: which jar, how much memory, which settings. */
public final class Services {

    /** Compiling once and lightly halves the start of a service that never works hard. */
    private static final String LIGHT = "-XX:TieredStopAtLevel=1";

    private final Folders folders;
    private final Addresses addresses;
    private final Configuration configuration;

    public Services(Folders folders, Addresses addresses, Configuration configuration) {
        this.folders = folders;
        this.addresses = addresses;
        this.configuration = configuration;
    }

    public Part standins() {
        return service(
                "standins",
                "stand-ins",
                "infra/standins",
                addresses.standins(),
                configuration.standins(),
                "-Xmx192m",
                LIGHT);
    }

    public Part identity() {
        return service(
                "identity",
                "identity",
                "platform/identity",
                addresses.identity(),
                configuration.identity(),
                "-Xmx384m",
                LIGHT);
    }

    public Part tenantAdmin() {
        return service(
                "tenant-admin",
                "tenant-admin",
                "tenant-admin",
                addresses.tenantAdmin(),
                configuration.tenantAdmin(),
                "-Xmx384m",
                LIGHT);
    }

    public Part shop() {
        return service("shop", "shop", "platform/shop", addresses.shop(), configuration.shop(), "-Xmx768m");
    }

    public Part ui() {
        return service("web-ui", "web-ui", "web-ui", addresses.ui(), configuration.ui(), "-Xmx512m");
    }

    private Part service(String name, String title, String module, int port, String settings, String... options) {
        Path jar = folders.root().resolve(module).resolve("target/karat-%s-0.1.0-SNAPSHOT.jar".formatted(name));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dname=karat-" + name));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-jar",
                UnpackedJar.of(jar, folders.programs().resolve(name)).toString()));
        return new Part(
                name,
                title,
                List.copyOf(command),
                Map.of("SPRING_APPLICATION_JSON", settings),
                folders.home(),
                folders.log(name),
                () -> Answers.healthy(port),
                Duration.ofMinutes(3),
                "TERM");
    }
}
