package app.karat.shop.inventory;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to the fields that a shop has defined for its pieces. */
@Service
public class OwnFields {

    private static final int MOST = 40;
    private static final TypeReference<List<OwnField>> LIST = new TypeReference<>() {};
    private static final String READ = "SELECT piece_fields::text AS fields FROM settings";
    private static final String KEEP = "UPDATE settings SET piece_fields = CAST(:fields AS jsonb)";

    private final TenantTransactions transactions;
    private final DatabaseClient database;
    private final Shops shops;
    private final AuditTrail audit;
    private final JsonMapper json;

    OwnFields(
            TenantTransactions transactions, DatabaseClient database, Shops shops, AuditTrail audit, JsonMapper json) {
        this.transactions = transactions;
        this.database = database;
        this.shops = shops;
        this.audit = audit;
        this.json = json;
    }

    /** The fields in their order. */
    public Mono<List<OwnField>> all() {
        return shops.current().then(transactions.read(this::read));
    }

    /** Replaces the fields; values that pieces have under a field that is gone stay with them, unseen. */
    public Mono<List<OwnField>> keep(List<OwnField> next) {
        if (next.size() > MOST || next.stream().map(OwnField::key).distinct().count() != next.size()) {
            throw InvalidInput.field(
                    "fields", "unique", "At most %d fields, each with a key of its own.".formatted(MOST));
        }
        return all().flatMap(before -> transactions.write(() -> database.sql(KEEP)
                .bind("fields", json.writeValueAsString(next))
                .fetch()
                .rowsUpdated()
                .then(audit.add("changed", "own-fields", null, before, next))
                .thenReturn(next)));
    }

    /** Refuses values that the fields cannot hold, and values of no field. */
    public Mono<Void> check(Map<String, String> own) {
        return own.isEmpty()
                ? Mono.empty()
                : all().doOnNext(fields -> check(own, fields)).then();
    }

    private static void check(Map<String, String> own, List<OwnField> fields) {
        Map<String, OwnField> byKey = fields.stream().collect(Collectors.toMap(OwnField::key, field -> field));
        own.forEach((key, value) -> {
            OwnField field = byKey.get(key);
            if (field == null) {
                throw InvalidInput.field("own." + key, "unknown", "The shop has no such field.");
            }
            field.check(value);
        });
    }

    private Mono<List<OwnField>> read() {
        return database.sql(READ)
                .map(row -> json.readValue(Objects.requireNonNull(row.get("fields", String.class)), LIST))
                .one();
    }
}
