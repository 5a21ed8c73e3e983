package app.karat.admin.signup;

import static app.karat.admin.control.Rows.required;

import app.karat.admin.accounts.AccountId;
import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantId;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** {@code control.signup}. */
@Repository
class SignUpRepository {

    private static final String COLUMNS =
            "s.id, s.business, s.country, s.currency, s.time_zone, s.person, s.email, s.state,"
                    + " s.repeated, s.account_id, s.tenant_id, s.ready_in_millis";

    private final DatabaseClient control;

    SignUpRepository(@Platform("control") DatabaseClient control) {
        this.control = control;
    }

    Mono<Void> add(SignUp signUp) {
        return control.sql("""
                INSERT INTO control.signup (id, business, country, currency, time_zone, person, email, state)
                VALUES (:id, :business, :country, :currency, :zone, :person, :email, :state)
                """)
                .bind("id", signUp.id().value())
                .bind("business", signUp.business())
                .bind("country", signUp.country())
                .bind("currency", signUp.currency().getCurrencyCode())
                .bind("zone", signUp.timeZone().getId())
                .bind("person", signUp.person())
                .bind("email", signUp.email())
                .bind("state", signUp.state().code())
                .then();
    }

    /** A refused form leaves nothing behind. */
    Mono<Void> remove(SignUpId id) {
        return control.sql("DELETE FROM control.signup WHERE id = :id AND state = 'received'")
                .bind("id", id.value())
                .then();
    }

    Mono<Long> countSince(String email, Duration past) {
        return control.sql("""
                SELECT count(*) AS asked FROM control.signup
                WHERE email = :email AND created_at > now() - :past * interval '1 millisecond'
                """)
                .bind("email", email)
                .bind("past", past.toMillis())
                .map(row -> required(row, "asked", Long.class))
                .one();
    }

    /** The account that an earlier, unconfirmed sign-up of this e-mail address opened. */
    Mono<AccountId> unconfirmedAccount(String email) {
        return control.sql("""
                SELECT w.account_id FROM control.signup w WHERE w.email = :email AND w.state = 'waiting' AND NOT EXISTS
                  (SELECT FROM control.signup c WHERE c.account_id = w.account_id AND c.state = 'confirmed')
                ORDER BY w.created_at DESC LIMIT 1
                """)
                .bind("email", email)
                .map(row -> new AccountId(required(row, "account_id", UUID.class)))
                .one();
    }

    Mono<Void> waiting(SignUpId id, AccountId account, boolean repeated) {
        return control.sql("""
                UPDATE control.signup SET state = 'waiting', account_id = :account, repeated = :repeated
                WHERE id = :id AND state = 'received'
                """)
                .bind("id", id.value())
                .bind("account", account.value())
                .bind("repeated", repeated)
                .then();
    }

    Mono<Void> taken(SignUpId id) {
        return control.sql("UPDATE control.signup SET state = 'taken' WHERE id = :id AND state = 'received'")
                .bind("id", id.value())
                .then();
    }

    Mono<SignUp> find(SignUpId id) {
        return control.sql("SELECT " + COLUMNS + " FROM control.signup s WHERE s.id = :id")
                .bind("id", id.value())
                .map(SignUpRepository::signUp)
                .one();
    }

    /** The sign-up, which nobody else changes before the transaction ends. */
    Mono<SignUp> lock(SignUpId id) {
        return control.sql("SELECT " + COLUMNS + " FROM control.signup s WHERE s.id = :id FOR UPDATE")
                .bind("id", id.value())
                .map(SignUpRepository::signUp)
                .one();
    }

    /** The sign-up of this account that has got its shop. */
    Mono<SignUp> withShop(AccountId account) {
        return control.sql("SELECT " + COLUMNS
                        + " FROM control.signup s WHERE s.account_id = :account AND s.tenant_id IS NOT NULL")
                .bind("account", account.value())
                .map(SignUpRepository::signUp)
                .one();
    }

    Mono<Void> assigned(SignUpId id, TenantId tenant) {
        return control.sql("UPDATE control.signup SET tenant_id = :tenant WHERE id = :id")
                .bind("id", id.value())
                .bind("tenant", tenant.value())
                .then();
    }

    /** The first to finish sets the time; whoever comes later reads it. */
    Mono<SignUp> confirmed(SignUpId id, int readyInMillis) {
        return control.sql("""
                UPDATE control.signup s SET state = 'confirmed', confirmed_at = coalesce(s.confirmed_at, now()),
                  ready_in_millis = coalesce(s.ready_in_millis, :millis)
                WHERE s.id = :id RETURNING\s""" + COLUMNS)
                .bind("id", id.value())
                .bind("millis", readyInMillis)
                .map(SignUpRepository::signUp)
                .one();
    }

    /** Forgets people who never came; their links and nothing else go with them. */
    Mono<Void> forgetUnconfirmed(Duration kept) {
        return control.sql("""
                DELETE FROM control.signup WHERE state <> 'confirmed' AND tenant_id IS NULL
                  AND created_at < now() - :kept * interval '1 millisecond'
                """).bind("kept", kept.toMillis()).then();
    }

    private static SignUp signUp(Readable row) {
        return new SignUp(
                new SignUpId(required(row, "id", UUID.class)),
                required(row, "business", String.class),
                required(row, "country", String.class),
                Currency.getInstance(required(row, "currency", String.class)),
                ZoneId.of(required(row, "time_zone", String.class)),
                required(row, "person", String.class),
                required(row, "email", String.class),
                SignUpState.parse(required(row, "state", String.class)),
                required(row, "repeated", Boolean.class),
                account(row.get("account_id", UUID.class)),
                tenant(row.get("tenant_id", UUID.class)),
                row.get("ready_in_millis", Integer.class));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable TenantId tenant(@Nullable UUID id) {
        return id == null ? null : new TenantId(id);
    }
}
