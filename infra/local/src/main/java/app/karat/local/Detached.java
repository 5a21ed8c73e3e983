package app.karat.local;

import app.karat.local.settings.Folders;
import app.karat.local.terminal.Console;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code --detach}: starts the launcher again in the background, shows what it says until all is healthy, and leaves it running. */
final class Detached {

    private Detached() {}

    /** The exit code for the terminal: 0 when Karat is up. */
    static int start(Folders folders, List<String> arguments) throws IOException {
        Files.createDirectories(folders.logs());
        Path log = folders.log("launcher");
        Files.writeString(log, "");
        Files.deleteIfExists(folders.ready());
        Process launcher = new ProcessBuilder(command(arguments))
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        return follow(launcher, log, folders.ready());
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (new File("/usr/bin/setsid").canExecute()) {
            command.add("setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("karat."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-jar"));
        command.add(
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString());
        arguments.stream().filter(word -> !word.equals("--detach")).forEach(command::add);
        return command;
    }

    private static int follow(Process launcher, Path log, Path ready) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean up = Files.exists(ready);
                boolean alive = launcher.isAlive();
                show(file);
                if (up) {
                    Console.say("Karat runs in the background. Stop it with ./run --stop");
                    return 0;
                }
                if (!alive) {
                    show(file);
                    return 1;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            launcher.destroy();
            return 130;
        }
    }

    private static void show(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
        file.readFully(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            Console.say(text.stripTrailing());
        }
    }
}
