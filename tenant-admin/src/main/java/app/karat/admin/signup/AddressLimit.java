package app.karat.admin.signup;

import static app.karat.admin.control.Rows.required;

import app.karat.kernel.tenancy.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts sign-ups by network address over fixed windows, across all nodes and restarts. Addresses are kept as hashes. */
@Component
class AddressLimit {

    private final DatabaseClient control;
    private final SignUpProperties limits;
    private final Clock clock;

    AddressLimit(@Platform("control") DatabaseClient control, SignUpProperties limits, Clock clock) {
        this.control = control;
        this.limits = limits;
        this.clock = clock;
    }

    /** Completes while the address is within its limit, else fails with the time to wait. */
    Mono<Void> admit(ClientAddress address) {
        Instant now = clock.instant();
        Instant since = windowOf(now);
        return control.sql("""
                INSERT INTO control.signup_attempt AS a (address, since, attempts) VALUES (:address, :since, 1)
                ON CONFLICT (address, since) DO UPDATE SET attempts = a.attempts + 1 RETURNING attempts
                """)
                .bind("address", LinkToken.sha256(address.value()))
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map(row -> required(row, "attempts", Integer.class))
                .one()
                .filter(attempts -> attempts > limits.perAddress())
                .flatMap(tooMany ->
                        Mono.error(SignUpProblem.tooMany(Duration.between(now, since.plus(limits.window())))));
    }

    /** Forgets windows that are over. */
    Mono<Void> forget() {
        return control.sql("DELETE FROM control.signup_attempt WHERE since < :since")
                .bind("since", windowOf(clock.instant()).atOffset(ZoneOffset.UTC))
                .then();
    }

    private Instant windowOf(Instant now) {
        long length = limits.window().toMillis();
        return Instant.ofEpochMilli(now.toEpochMilli() / length * length);
    }
}
