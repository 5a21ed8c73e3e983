package app.karat.admin.support;

import app.karat.admin.TenantAdminApplication;
import app.karat.testkit.PostgresServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The whole service on a real port, over a real PostgreSQL and a real mail server; only identity is a stand-in. All classes that extend it
 * share one running service, so each test makes its own people and chains.
 */
@SpringBootTest(classes = TenantAdminApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

    protected static final PostgresServer POSTGRES = PostgresServer.named("tenant_admin");
    protected static final IdentityStandIn IDENTITY = new IdentityStandIn();
    protected static final GreenMail MAIL_SERVER = mailServer();
    protected static final String UI = "http://ui.test";

    @LocalServerPort
    protected int port;

    protected WebTestClient http;
    protected Jewellers jewellers;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        POSTGRES.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("karat.issuer", IDENTITY::address);
        registry.add("karat.ui-url", () -> UI);
        registry.add("karat.clients.tenant-admin.secret", () -> "test-tenant-admin-secret");
        registry.add("karat.accounts.timeout", () -> "1s");
        registry.add("karat.accounts.first-pause", () -> "20ms");
        registry.add("karat.mail.from", () -> "Karat <hello@karat.test>");
        registry.add("karat.mail.look", () -> "100ms");
        registry.add("karat.mail.first-pause", () -> "100ms");
        registry.add("karat.signup.answer-after", () -> "0ms");
        registry.add("karat.spares.wanted", () -> "8");
        registry.add("karat.spares.pause", () -> "10ms");
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @BeforeEach
    void connect() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(java.time.Duration.ofSeconds(30))
                .build();
        jewellers = new Jewellers(http, MAIL_SERVER);
    }

    @AfterEach
    void heal() {
        IDENTITY.forgetFaults();
    }
}
