package app.karat.local;

import app.karat.local.demo.Demo;
import app.karat.local.parts.Guard;
import app.karat.local.parts.Part;
import app.karat.local.parts.Postgres;
import app.karat.local.parts.Redis;
import app.karat.local.parts.Services;
import app.karat.local.parts.Supervisor;
import app.karat.local.settings.Addresses;
import app.karat.local.settings.Configuration;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import app.karat.local.terminal.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** All parts together: started in the order of their needs, stopped in the reverse order. */
final class Karat {

    private final Folders folders;
    private final Addresses addresses;
    private final Options options;
    private final List<Supervisor> servers = new ArrayList<>();
    private final List<Supervisor> services = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Guard guard;
    private volatile boolean stopping;

    Karat(Folders folders, Addresses addresses, Options options) {
        this.folders = folders;
        this.addresses = addresses;
        this.options = options;
        this.guard = Guard.start(folders.log("guard"));
    }

    void runUntilStopped() throws IOException {
        Files.deleteIfExists(folders.ready());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Instant began = Instant.now();
        Secrets secrets = Secrets.in(folders.secrets());
        startServers(secrets);
        startServices(secrets);
        boolean filled = options.demo() && new Demo(folders, addresses, secrets).fill();
        Console.say(Welcome.text(folders, addresses, secrets, filled, Duration.between(began, Instant.now())));
        Files.writeString(folders.ready(), Long.toString(ProcessHandle.current().pid()));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startServers(Secrets secrets) {
        var postgres = new Postgres(folders, addresses, secrets);
        postgres.prepare();
        Supervisor database = start(servers, postgres.part());
        Supervisor redis = start(servers, new Redis(folders, addresses, secrets).part());
        database.awaitReady();
        redis.awaitReady();
        postgres.createDatabase();
    }

    /** Shop reads the tables that tenant-admin makes, and web-ui asks identity who it is: so these two start second. */
    private void startServices(Secrets secrets) {
        var all = new Services(folders, addresses, new Configuration(folders, addresses, secrets));
        List<Supervisor> first = List.of(
                start(services, all.standins()), start(services, all.tenantAdmin()), start(services, all.identity()));
        first.forEach(Supervisor::awaitReady);
        List<Supervisor> second = new ArrayList<>(List.of(start(services, all.shop())));
        if (options.ui()) {
            second.add(start(services, all.ui()));
        }
        second.forEach(Supervisor::awaitReady);
    }

    private synchronized Supervisor start(List<Supervisor> list, Part part) {
        if (stopping) {
            throw new IllegalStateException("Karat is being stopped");
        }
        Supervisor supervisor = Supervisor.start(part, guard);
        list.add(supervisor);
        return supervisor;
    }

    /** Services first, so that they can finish what they are doing while PostgreSQL and Redis still answer. */
    private void stop() {
        stopping = true;
        if (!services.isEmpty() || !servers.isEmpty()) {
            Console.say("\n  stopping");
        }
        end(services, Duration.ofSeconds(8));
        end(servers, Duration.ofSeconds(20));
        guard.close();
        folders.ready().toFile().delete();
        folders.launcherPid().toFile().delete();
        stopped.countDown();
    }

    private synchronized void end(List<Supervisor> parts, Duration patience) {
        parts.forEach(Supervisor::askToStop);
        parts.forEach(part -> part.awaitStop(patience));
    }
}
