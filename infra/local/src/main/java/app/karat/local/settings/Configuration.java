package app.karat.local.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of each service. They travel as one JSON document in {@code SPRING_APPLICATION_JSON}, which keeps property names
 * exact and shows nothing on the command line. A service is told no more secrets than it needs.
 */
public record Configuration(Folders folders, Addresses addresses, Secrets secrets) {

    private static final String OPERATOR = "operator@karat.example";
    private static final String SENDER = "Karat <no-reply@karat.example>";

    /** Where the first operator signs in. */
    public static String operatorEmail() {
        return OPERATOR;
    }

    public String shop() {
        Map<String, Object> settings = common(addresses.shop());
        postgres(settings, "directory", "relay", "bucket");
        redis(settings);
        settings.put("karat.secrets.quote-key", secrets.get("quote-key"));
        settings.put("karat.secrets.identity-key", secrets.get("identity-key"));
        settings.put("karat.objects.folder", folders.objects().toString());
        settings.put("karat.rates.feed.url", addresses.standinsUrl());
        settings.put("karat.rates.feed.api-key", "local");
        settings.put("karat.rates.feed.interval", "5s");
        settings.put("karat.rates.feed.name", "metals.dev format, local stand-in");
        settings.put("karat.rates.feed.stand-in", true);
        settings.put("karat.e-invoice.url", addresses.standinsUrl());
        settings.put("karat.e-invoice.client-id", "local");
        settings.put("karat.e-invoice.every", "5s");
        settings.put("karat.terminals.url", addresses.standinsUrl());
        settings.put("karat.terminals.api-key", "sk_test_local");
        settings.put("karat.terminals.simulator", addresses.standinsUrl() + "/cards");
        return json(settings);
    }

    public String tenantAdmin() {
        Map<String, Object> settings = common(addresses.tenantAdmin());
        postgres(settings, "owner", "control", "directory", "relay");
        redis(settings);
        mail(settings);
        clients(settings, "tenant-admin");
        return json(settings);
    }

    public String identity() {
        Map<String, Object> settings = common(addresses.identity());
        postgres(settings, "identity");
        mail(settings);
        clients(settings, "ui", "tenant-admin", "operator-cli");
        settings.put("karat.secrets.key-encryption-key", secrets.get("key-encryption-key"));
        settings.put("karat.operator.email", OPERATOR);
        settings.put("karat.operator.password", secrets.get("password.operator"));
        return json(settings);
    }

    public String ui() {
        Map<String, Object> settings = common(addresses.ui());
        clients(settings, "ui");
        settings.put("karat.standins-url", addresses.standinsUrl());
        return json(settings);
    }

    public String standins() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", addresses.standins());
        settings.put("karat.standins.mail.smtp-port", addresses.smtp());
        settings.put("karat.standins.mail.directory", folders.mail().toString());
        return json(settings);
    }

    private Map<String, Object> common(int port) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", "localhost");
        settings.put("karat.issuer", addresses.issuer());
        settings.put("karat.ui-url", addresses.uiUrl());
        settings.put("karat.shop-url", addresses.shopUrl());
        settings.put("karat.admin-url", addresses.adminUrl());
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        return settings;
    }

    private void postgres(Map<String, Object> settings, String... logins) {
        settings.put("karat.postgres.host", "localhost");
        settings.put("karat.postgres.port", addresses.postgres());
        settings.put("karat.postgres.database", "karat");
        List.of(logins)
                .forEach(login -> settings.put("karat.postgres.passwords." + login, secrets.get("postgres." + login)));
    }

    private void redis(Map<String, Object> settings) {
        settings.put(
                "spring.data.redis.url", "redis://:%s@localhost:%d".formatted(secrets.get("redis"), addresses.redis()));
    }

    private void mail(Map<String, Object> settings) {
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", addresses.smtp());
        settings.put("karat.mail.from", SENDER);
    }

    private void clients(Map<String, Object> settings, String... clients) {
        List.of(clients)
                .forEach(
                        client -> settings.put("karat.clients." + client + ".secret", secrets.get("client." + client)));
    }

    private static String json(Map<String, Object> settings) {
        return JsonMapper.shared().writeValueAsString(settings);
    }
}
