package app.karat.identity.support;

import java.util.Base64;
import java.util.Map;

/** Every setting identity needs, besides database and mail server. */
public final class TestSettings {

    public static final String ISSUER = "http://localhost:9000";
    public static final String UI = "http://localhost:8080";
    public static final String UI_SECRET = "ui-secret-for-tests-0123456789";
    public static final String ADMIN_SECRET = "admin-secret-for-tests-0123456789";
    public static final String CLI_SECRET = "cli-secret-for-tests-0123456789";

    public static final Map<String, String> VALUES = Map.of(
            "karat.issuer", ISSUER,
            "karat.ui-url", UI,
            "karat.clients.ui.secret", UI_SECRET,
            "karat.clients.tenant-admin.secret", ADMIN_SECRET,
            "karat.clients.operator-cli.secret", CLI_SECRET,
            "karat.secrets.key-encryption-key", Base64.getEncoder().encodeToString(new byte[32]),
            "karat.operator.email", RunningIdentity.OPERATOR,
            "karat.operator.password", RunningIdentity.OPERATOR_PASSWORD,
            "karat.mail.from", "Karat <hello@karat.example>");

    private TestSettings() {}
}
