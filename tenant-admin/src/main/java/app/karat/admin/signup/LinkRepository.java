package app.karat.admin.signup;

import static app.karat.admin.control.Rows.required;

import app.karat.kernel.tenancy.Platform;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** {@code control.signup_token}: which link belongs to which sign-up, and until when. The database's clock counts. */
@Repository
class LinkRepository {

    private final DatabaseClient control;

    LinkRepository(@Platform("control") DatabaseClient control) {
        this.control = control;
    }

    Mono<Void> add(LinkToken token, SignUpId signUp, Duration life) {
        return control.sql("""
                INSERT INTO control.signup_token (hash, signup, expires_at)
                VALUES (:hash, :signup, now() + :life * interval '1 millisecond')
                """)
                .bind("hash", token.hash())
                .bind("signup", signUp.value())
                .bind("life", life.toMillis())
                .then();
    }

    Mono<Link> find(LinkToken token) {
        return control.sql("SELECT signup, expires_at <= now() AS expired FROM control.signup_token WHERE hash = :hash")
                .bind("hash", token.hash())
                .map(row -> new Link(
                        new SignUpId(required(row, "signup", UUID.class)), required(row, "expired", Boolean.class)))
                .one();
    }

    record Link(SignUpId signUp, boolean expired) {}
}
