package app.karat.shop.counter;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The column {@code branch.quick_keys}. */
@Repository
class QuickKeyStore {

    private static final TypeReference<List<QuickKeyPlan>> PLANS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    QuickKeyStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<List<QuickKeyPlan>> read(UUID branch) {
        return database.sql("SELECT quick_keys::text AS keys FROM branch WHERE id = :branch")
                .bind("branch", branch)
                .mapValue(String.class)
                .one()
                .map(text -> json.readValue(text, PLANS));
    }

    Mono<Long> write(UUID branch, List<QuickKeyPlan> plans) {
        return database.sql("UPDATE branch SET quick_keys = CAST(:keys AS jsonb) WHERE id = :branch")
                .bind("keys", json.writeValueAsString(plans))
                .bind("branch", branch)
                .fetch()
                .rowsUpdated();
    }
}
