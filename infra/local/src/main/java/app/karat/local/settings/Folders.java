package app.karat.local.settings;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the checked-out sources with the built jars
 * @param home {@code .karat}: everything that Karat keeps on this machine
 */
public record Folders(Path root, Path home) {

    /** From the system properties that {@code ./run} sets. */
    public static Folders fromSystem() {
        Path root =
                Path.of(System.getProperty("karat.root", ".")).toAbsolutePath().normalize();
        return new Folders(
                root,
                Path.of(System.getProperty("karat.home", root.resolve(".karat").toString())));
    }

    public Path postgres() {
        return home.resolve("postgres");
    }

    public Path redis() {
        return home.resolve("redis");
    }

    public Path mail() {
        return home.resolve("mail");
    }

    /** Photos and sheets of the tenants. */
    public Path objects() {
        return home.resolve("objects");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** Unpacked programs; may be deleted at any time while Karat is stopped. */
    public Path programs() {
        return home.resolve("programs");
    }

    /** How far the filling of the demo chains has come. */
    public Path demo() {
        return home.resolve("demo");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    public Path demoEnv() {
        return home.resolve("demo.env");
    }

    public Path launcherPid() {
        return home.resolve("launcher.pid");
    }

    /** There while everything is healthy and filled; {@code --detach} waits for it. */
    public Path ready() {
        return home.resolve("ready");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** How a path is shown to people: as they would type it. */
    public String shown(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }
}
