package app.karat.shop.approvals;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code approval_pin}. */
@Repository
class PinStore {

    private static final String ALL_BRANCHES = "*";

    private static final String SET = """
            INSERT INTO approval_pin (subject, name, roles, branches, hash, seen_at)
            VALUES (:subject, :name, CAST(:roles AS text[]), CAST(:branches AS text[]), :hash, :at)
            ON CONFLICT (subject) DO UPDATE SET name = EXCLUDED.name, roles = EXCLUDED.roles, branches = EXCLUDED.branches,
              hash = EXCLUDED.hash, wrong = 0, locked_until = NULL, seen_at = EXCLUDED.seen_at""";

    private static final String SEEN = """
            UPDATE approval_pin SET name = :name, roles = CAST(:roles AS text[]), branches = CAST(:branches AS text[]), seen_at = :at
             WHERE subject = :subject AND (seen_at < :noted OR roles <> CAST(:roles AS text[]) OR branches <> CAST(:branches AS text[]))""";

    /** Counts a guess unless the PIN is locked; the last one that is free locks it, and is forgiven when it was right. */
    private static final String COUNT = """
            UPDATE approval_pin SET wrong = CASE WHEN wrong + 1 >= :most THEN 0 ELSE wrong + 1 END,
                   locked_until = CASE WHEN wrong + 1 >= :most THEN CAST(:until AS timestamptz) END
             WHERE subject = :subject AND (locked_until IS NULL OR locked_until <= :at)
            RETURNING subject, name, roles, branches, hash, seen_at""";

    private final DatabaseClient database;

    PinStore(DatabaseClient database) {
        this.database = database;
    }

    /** A person with their hash. */
    record Row(PinHolder holder, Set<String> branches, String hash, Instant seenAt) {

        boolean worksIn(UUID branch) {
            return branches.contains(ALL_BRANCHES) || branches.contains(branch.toString());
        }

        /** Never shows the hash. */
        @Override
        public String toString() {
            return "PIN of " + holder;
        }
    }

    Mono<Boolean> exists(String subject) {
        return database.sql("SELECT EXISTS (SELECT FROM approval_pin WHERE subject = :subject) AS there")
                .bind("subject", subject)
                .map(row -> Objects.requireNonNull(row.get("there", Boolean.class)))
                .one();
    }

    Mono<Void> set(CurrentUser user, String hash, Instant at) {
        return person(database.sql(SET), user).bind("hash", hash).bind("at", at).then();
    }

    Mono<Void> seen(CurrentUser user, Instant at, Instant noted) {
        return person(database.sql(SEEN), user)
                .bind("at", at)
                .bind("noted", noted)
                .then();
    }

    Mono<Void> remove(String subject) {
        return database.sql("DELETE FROM approval_pin WHERE subject = :subject")
                .bind("subject", subject)
                .then();
    }

    /** Empty when there is none, or it is locked. */
    Mono<Row> count(String subject, Instant at, int most, Instant until) {
        return database.sql(COUNT)
                .bind("subject", subject)
                .bind("most", most)
                .bind("until", until)
                .bind("at", at)
                .map(PinStore::row)
                .one();
    }

    Mono<Void> clear(String subject) {
        return database.sql("UPDATE approval_pin SET wrong = 0, locked_until = NULL WHERE subject = :subject")
                .bind("subject", subject)
                .then();
    }

    Mono<Instant> lockedUntil(String subject) {
        return database.sql(
                        "SELECT locked_until FROM approval_pin WHERE subject = :subject AND locked_until IS NOT NULL")
                .bind("subject", subject)
                .map(row -> Objects.requireNonNull(row.get("locked_until", Instant.class)))
                .one();
    }

    Mono<List<PinHolder>> holders(UUID branch, Instant since) {
        return database.sql("""
                        SELECT subject, name, roles, branches, hash, seen_at FROM approval_pin
                         WHERE seen_at > :since AND branches && CAST(ARRAY['*', :branch] AS text[]) ORDER BY name, subject""")
                .bind("since", since)
                .bind("branch", branch.toString())
                .map(row -> row(row).holder())
                .all()
                .collectList();
    }

    private static GenericExecuteSpec person(GenericExecuteSpec statement, CurrentUser user) {
        return statement
                .bind("subject", user.subject())
                .bind("name", user.name())
                .bind("roles", user.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .bind("branches", user.branches().stream().sorted().toArray(String[]::new));
    }

    private static Row row(Readable row) {
        Set<Role> roles = Arrays.stream(texts(row, "roles")).map(Role::valueOf).collect(Collectors.toSet());
        return new Row(
                new PinHolder(
                        Objects.requireNonNull(row.get("subject", String.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        roles),
                Set.of(texts(row, "branches")),
                Objects.requireNonNull(row.get("hash", String.class)),
                Objects.requireNonNull(row.get("seen_at", Instant.class)));
    }

    private static String[] texts(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String[].class));
    }
}
