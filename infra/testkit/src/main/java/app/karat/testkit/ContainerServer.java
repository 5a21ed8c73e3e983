package app.karat.testkit;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL or Redis in a container, on a host port that stays the same when the container is killed and started again. */
final class ContainerServer implements Server {

    private final String image;
    private final int port = Processes.freePort();
    private final GenericContainer<?> container;
    private final BooleanSupplier answers;

    private ContainerServer(String image, int inner, Prober prober) {
        this.image = image;
        this.answers = () -> prober.answers(port);
        var binding = new PortBinding(Binding.bindPort(port), new ExposedPort(inner));
        container = new GenericContainer<>(DockerImageName.parse(image))
                .withExposedPorts(inner)
                .withCreateContainerCmdModifier(
                        command -> Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::new)
                                .withPortBindings(binding));
    }

    static Server postgres() {
        var server = new ContainerServer("postgres:18-alpine", 5432, PostgresDatabases::answers);
        server.container
                .withEnv("POSTGRES_PASSWORD", PostgresDatabases.PASSWORD)
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_connections=600",
                        "-c",
                        "max_locks_per_transaction=256",
                        "-c",
                        "timezone=UTC");
        return server.start();
    }

    static Server redis() {
        var server = new ContainerServer("redis:7-alpine", 6379, EmbeddedRedisServer::answers);
        server.container.withCommand("redis-server", "--save", "");
        return server.start();
    }

    private Server start() {
        container.start();
        awaitAnswer();
        return this;
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(image + " does not answer on port " + port);
            }
            Processes.pause();
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String description() {
        return "container " + image;
    }

    @Override
    public void kill() {
        container
                .getDockerClient()
                .killContainerCmd(container.getContainerId())
                .withSignal("SIGKILL")
                .exec();
    }

    @Override
    public void restart() {
        if (container.isRunning()) {
            kill();
        }
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        awaitAnswer();
    }

    @Override
    public void freeze() {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void thaw() {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    /** Says whether the server behind a port of this machine answers. */
    private interface Prober {
        boolean answers(int port);
    }
}
