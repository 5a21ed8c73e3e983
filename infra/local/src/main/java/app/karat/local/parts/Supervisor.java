package app.karat.local.parts;

import app.karat.local.terminal.Console;
import app.karat.local.terminal.Refusal;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, waits until it answers, and starts it again, ever more patiently, when it ends by itself. */
public final class Supervisor {

    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final int FIRST_TRIES = 3;

    private final Part part;
    private final Guard guard;
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    private Supervisor(Part part, Guard guard) {
        this.part = part;
        this.guard = guard;
        this.thread =
                Thread.ofPlatform().name("supervise-" + part.name()).daemon().unstarted(this::supervise);
    }

    public static Supervisor start(Part part, Guard guard) {
        var supervisor = new Supervisor(part, guard);
        supervisor.thread.start();
        return supervisor;
    }

    /** Waits for the first time that the part answers; a part that cannot start refuses with the end of its log. */
    public void awaitReady() {
        try {
            Console.ready(part.title(), firstReady.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    private void supervise() {
        var backoff = new Backoff();
        for (int attempt = 1; !stopping; attempt++) {
            long started = System.nanoTime();
            int exit = runOnce(started);
            if (stopping) {
                return;
            }
            if (!firstReady.isDone() && attempt >= FIRST_TRIES) {
                firstReady.completeExceptionally(new Refusal(LogTail.sentence(part, "ended with code " + exit)));
                return;
            }
            boolean steady = System.nanoTime() - started > STEADY.toNanos();
            Duration pause = steady ? backoff.first() : backoff.next();
            if (firstReady.isDone()) {
                Console.say("  %s ended (code %d); starting it again".formatted(part.title(), exit));
            }
            sleep(pause);
        }
    }

    /** From start to end of one process; the exit code, or -1 when it never answered and was ended for that. */
    private int runOnce(long started) {
        try {
            Process running = launchUnlessStopping();
            if (running == null) {
                return -1;
            }
            if (awaitAnswer(running, started)) {
                Duration after = Duration.ofNanos(System.nanoTime() - started);
                if (!firstReady.complete(after) && !stopping) {
                    Console.ready(part.title() + " again", after);
                }
            }
            int exit = running.waitFor();
            guard.ended(running);
            return exit;
        } catch (IOException e) {
            Console.complain("  %s cannot be started: %s".formatted(part.title(), e.getMessage()));
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Never starts a process that {@link #askToStop} would miss. */
    private synchronized @Nullable Process launchUnlessStopping() throws IOException {
        if (stopping) {
            return null;
        }
        Process running = launch();
        process = running;
        guard.started(running, part.stopSignal());
        return running;
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(OwnSession.command(part.command()))
                .directory(part.directory().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(part.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("KARAT_"));
        builder.environment().putAll(part.environment());
        return builder.start();
    }

    private boolean awaitAnswer(Process running, long started) {
        while (running.isAlive() && !stopping) {
            if (part.ready().getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() - started > part.startWithin().toNanos()) {
                running.destroyForcibly();
                return false;
            }
            sleep(Duration.ofMillis(100));
        }
        return false;
    }

    /** No more new starts, and the signal that asks the running process to end. */
    public synchronized void askToStop() {
        stopping = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            Signals.send(part.stopSignal(), running.pid());
        }
    }

    /** Waits for the end; what outlasts the patience is killed. */
    public void awaitStop(Duration patience) {
        Process running = process;
        try {
            if (running != null && !running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
