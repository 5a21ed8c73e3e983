package app.karat.kernel.migration;

import io.r2dbc.spi.ConnectionFactory;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * The schema that belongs to no tenant and shows what every tenant's must look like. It is migrated first: a bundle that fails here touches
 * nobody.
 */
final class TemplateSchema {

    static final String NAME = "t_template";

    private static final String STATE = """
            SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '%1$s') AS has_schema,
                   EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') AS has_role
            """.formatted(NAME);

    private final ConnectionFactory owner;
    private final SchemaMigration migration;

    TemplateSchema(ConnectionFactory owner, SchemaMigration migration) {
        this.owner = owner;
        this.migration = migration;
    }

    /** Makes it if need be, migrates it and returns the fingerprint to compare with. */
    Mono<String> fingerprint() {
        return OwnerSession.inTransaction(owner, this::ensure).then(Mono.defer(() -> migration.run(NAME, null)));
    }

    private Mono<Boolean> ensure(OwnerSession session) {
        return session.run("SELECT pg_advisory_xact_lock(hashtextextended('%s', 0))".formatted(NAME))
                .thenMany(session.query(
                        STATE,
                        row -> new Existing(
                                Objects.requireNonNull(row.get(0, Boolean.class)),
                                Objects.requireNonNull(row.get(1, Boolean.class)))))
                .single()
                .flatMap(existing -> session.run(statementsFor(existing)).thenReturn(true));
    }

    private static String statementsFor(Existing existing) {
        if (existing.schema()) {
            return "SELECT 1";
        }
        return existing.role() ? SpareSchemas.schemaForRole(NAME) : SpareSchemas.schema(NAME);
    }

    private record Existing(boolean schema, boolean role) {}
}
