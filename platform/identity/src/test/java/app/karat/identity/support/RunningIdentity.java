package app.karat.identity.support;

import app.karat.identity.IdentityApplication;
import app.karat.testkit.PostgresServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole identity service over HTTP, on PostgreSQL, with a real mailbox. All classes share one of it, so each makes accounts of its own. */
@SpringBootTest(classes = IdentityApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningIdentity {

    protected static final String OPERATOR = "operator@karat.example";
    protected static final String OPERATOR_PASSWORD = "seven amber lanterns";
    protected static final PostgresServer DATABASE = PostgresServer.named("identity_tests");
    protected static final GreenMail MAILBOX = mailbox();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        TestSettings.VALUES.forEach((name, value) -> registry.add(name, () -> value));
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> MAILBOX.getSmtp().getPort());
    }

    /** All tests come from one address; none should feel another's failed tries. */
    @BeforeEach
    void forgetTries() {
        jdbc.sql("delete from attempt").update();
    }

    protected Scene scene() {
        return new Scene(port);
    }

    private static GreenMail mailbox() {
        var mailbox = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        return mailbox;
    }
}
