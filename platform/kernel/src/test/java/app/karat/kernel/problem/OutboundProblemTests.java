package app.karat.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Whatever goes wrong at another service, such as the issuer whose keys are asked for, tells the caller to try again. */
class OutboundProblemTests {

    @Test
    void serviceThatIsNotThere() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertIsUnavailable(failureOf(free));
    }

    @Test
    void serviceThatHangs() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertIsUnavailable(failureOf(silent.getLocalPort()));
        }
    }

    @Test
    void serviceThatFails() throws IOException {
        var broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broken.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        broken.start();
        try {
            assertIsUnavailable(failureOf(broken.getAddress().getPort()));
        } finally {
            broken.stop(0);
        }
    }

    private static void assertIsUnavailable(Throwable failure) {
        for (Throwable shape : new Throwable[] {
            failure,
            new IllegalStateException("no keys", failure),
            new AuthenticationServiceException("no keys", new JwtException("no keys", failure))
        }) {
            Problem problem = Problems.of(shape);
            assertThat(problem.status()).as(shape.toString()).isEqualTo(503);
            assertThat(problem.slug()).isEqualTo("unavailable");
        }
    }

    private static Throwable failureOf(int port) {
        HttpClient client = HttpClient.create().responseTimeout(Duration.ofMillis(300));
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build()
                .get()
                .uri("http://127.0.0.1:" + port + "/")
                .retrieve()
                .toBodilessEntity()
                .<Throwable>flatMap(answer -> Mono.empty())
                .onErrorResume(Mono::just)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
