package app.karat.benchmark;

import app.karat.kernel.migration.MigrationRunner;
import app.karat.kernel.migration.NewTenant;
import app.karat.kernel.migration.TenantBundle;
import app.karat.kernel.migration.TenantSchemas;
import app.karat.kernel.tenancy.CachedTenantDirectory;
import app.karat.kernel.tenancy.PlatformPools;
import app.karat.kernel.tenancy.PostgresProperties;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TenantRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The tenants to measure with. Schemas come from the kernel's own tools, API clients from the operator's API. What was made stays and is
 * used again by the next run.
 */
final class Tenants {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 4;
    private static final int BATCH = 100;

    private final Installation karat;
    private final Progress progress;

    Tenants(Installation karat, Progress progress) {
        this.karat = karat;
        this.progress = progress;
    }

    List<Tenant> have(int count) {
        Map<String, String> clients = read(karat.clients());
        if (clients.size() < count) {
            progress.say("making " + (count - clients.size()) + " tenants");
        }
        while (clients.size() < count) {
            Crew.each(make(Math.min(BATCH, count - clients.size())), AT_ONCE, id -> addClient(id, clients));
        }
        var pools = new PlatformPools(postgres());
        try {
            return tenants(pools, clients, count);
        } finally {
            pools.dispose();
        }
    }

    private List<Tenant> tenants(PlatformPools pools, Map<String, String> clients, int count) {
        var directory = new CachedTenantDirectory(pools.client("directory"), Duration.ZERO, null);
        List<Tenant> tenants = new ArrayList<>();
        for (String id : clients.keySet().stream().sorted().limit(count).toList()) {
            TenantRef ref = Objects.requireNonNull(
                    directory.find(TenantId.parse(id)).block(LIMIT), "tenant " + id + " is gone");
            String[] client = Objects.requireNonNull(clients.get(id)).split(":", 2);
            tenants.add(new Tenant(ref, karat.issuer(), client[0], client[1]));
        }
        return tenants;
    }

    private List<TenantId> make(int count) {
        var pools = new PlatformPools(postgres());
        try {
            var owner = pools.pool("owner");
            var control = pools.client("control");
            var schemas = new TenantSchemas(
                    owner, control, new MigrationRunner(owner, control, TenantBundle.fromClasspath(), 2));
            schemas.keep(count).block(LIMIT);
            return IntStream.range(0, count)
                    .mapToObj(i ->
                            Objects.requireNonNull(schemas.assign(business()).block(LIMIT)))
                    .toList();
        } finally {
            pools.dispose();
        }
    }

    private void addClient(TenantId id, Map<String, String> clients) {
        JsonNode made = Http.json(
                "POST",
                karat.admin() + "/api/operator/tenants/" + id + "/api-clients",
                operatorToken(),
                Map.of("name", "Measurements", "roles", List.of("owner")));
        remember(
                id.toString(),
                made.get("clientId").asString() + ":" + made.get("clientSecret").asString(),
                clients);
    }

    private String operatorToken() {
        return Http.token(karat.issuer(), "karat-operator-cli", karat.operatorSecret())
                .get("access_token")
                .asString();
    }

    private synchronized void remember(String id, String client, Map<String, String> clients) {
        clients.put(id, client);
        try {
            Files.createDirectories(karat.clients().getParent());
            Files.write(
                    karat.clients(),
                    clients.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.tick("tenants", clients.size());
    }

    private static NewTenant business() {
        String slug = "bench-" + UUID.randomUUID();
        var profile = new TenantProfile(
                "Measured Jewels", "IN", Currency.getInstance("INR"), Locale.of("en", "IN"), ZoneId.of("Asia/Kolkata"));
        return new NewTenant(profile, slug, "trial", slug + "@example.com");
    }

    private PostgresProperties postgres() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("karat.postgres.port", karat.postgresPort());
        settings.put("karat.postgres.pool.acquire-timeout", "60s");
        for (String login : List.of("owner", "control", "directory")) {
            settings.put("karat.postgres.passwords." + login, karat.password(login));
        }
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("karat.postgres", PostgresProperties.class);
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> clients = new HashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                int equals = line.indexOf('=');
                clients.put(line.substring(0, equals), line.substring(equals + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return clients;
    }
}
