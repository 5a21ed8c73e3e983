package app.karat.kernel.tenancy;

import app.karat.kernel.migration.TenantBundle;
import app.karat.kernel.migration.TenantScript;
import app.karat.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The kernel has no tables of its own in a tenant's schema, so its tests bring one whose rows say whose they are. */
final class Sentinels {

    private static final String SCRIPT = "V202611220000__sentinel.sql";

    private Sentinels() {}

    static TestPlatform platform() {
        return TestPlatform.on(server(), bundle());
    }

    static PostgresServer server() {
        return PostgresServer.named("karat_sentinels");
    }

    static TenantBundle bundle() {
        try {
            String sql = new ClassPathResource("sentinels/" + SCRIPT).getContentAsString(StandardCharsets.UTF_8);
            return new TenantBundle(List.of(TenantScript.of(SCRIPT, sql)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row that names the tenant; runs inside the tenant's transaction. */
    static Mono<Long> add(DatabaseClient client, TenantRef owner, String note) {
        return client.sql("INSERT INTO sentinel (owner, note) VALUES (:owner, :note)")
                .bind("owner", owner.role())
                .bind("note", note)
                .fetch()
                .rowsUpdated();
    }

    /** Whose rows can be seen, each owner once: a soak fills the tables. */
    static Flux<String> owners(DatabaseClient client) {
        return client.sql("SELECT DISTINCT owner FROM sentinel")
                .map(row -> row.get("owner", String.class))
                .all();
    }
}
