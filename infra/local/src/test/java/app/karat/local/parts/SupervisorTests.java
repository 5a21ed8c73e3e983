package app.karat.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    @TempDir
    private Path folder;

    private Guard guard;

    @BeforeEach
    void guard() {
        guard = Guard.start(folder.resolve("guard.log"));
    }

    @AfterEach
    void release() {
        guard.close();
    }

    @Test
    void killedPartIsStartedAgainAndStoppedPartIsNot() throws Exception {
        Supervisor supervisor = Supervisor.start(part("echo $$ >> pids; exec sleep 600"), guard);
        supervisor.awaitReady();
        ProcessHandle first = process(1);
        first.destroyForcibly();
        ProcessHandle second = process(2);
        assertThat(second.pid()).isNotEqualTo(first.pid());
        supervisor.askToStop();
        supervisor.awaitStop(Duration.ofSeconds(5));
        assertThat(second.isAlive()).isFalse();
        Thread.sleep(800);
        assertThat(pids()).hasSize(2);
    }

    @Test
    void partThatCannotStartIsRefusedWithTheReasonFromItsLog() {
        Supervisor supervisor = Supervisor.start(part("echo 'FATAL: the moon is missing'; exit 3"), guard);
        assertThatThrownBy(supervisor::awaitReady)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the moon is missing")
                .hasMessageContaining("code 3");
    }

    @Test
    void deafPartIsKilledWhenPatienceEnds() throws Exception {
        Supervisor supervisor =
                Supervisor.start(part("trap '' TERM; echo $$ >> pids; while :; do sleep 1; done"), guard);
        supervisor.awaitReady();
        ProcessHandle deaf = process(1);
        supervisor.askToStop();
        supervisor.awaitStop(Duration.ofMillis(500));
        assertThat(deaf.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void guardEndsPartsWhenItsPipeBreaks() throws Exception {
        Process part = new ProcessBuilder("sleep", "600").start();
        guard.started(part, "TERM");
        guard.cut();
        assertThat(part.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void guardLeavesPartsAloneAfterTheGoodbye() throws Exception {
        Process part = new ProcessBuilder("sleep", "600").start();
        guard.started(part, "TERM");
        guard.close();
        guard.cut();
        assertThat(part.waitFor(2, TimeUnit.SECONDS)).isFalse();
        part.destroyForcibly();
    }

    private Part part(String script) {
        return new Part(
                "part",
                "the part",
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("part.log"),
                () -> Files.exists(folder.resolve("pids")),
                Duration.ofSeconds(60),
                "TERM");
    }

    private ProcessHandle process(int number) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (pids().size() < number && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return ProcessHandle.of(Long.parseLong(pids().get(number - 1))).orElseThrow();
    }

    private List<String> pids() throws IOException {
        Path file = folder.resolve("pids");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
