package app.karat.shop.books;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Proves the books of every business once a night, two hours after its own midnight, one business after the other. A night that nobody was
 * running is made up for at the next look; one business that cannot be proved does not keep the others from it.
 */
@Component
class NightlyProof {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyProof.class);
    private static final LocalTime HOUR = LocalTime.of(2, 0);

    private final TenantDirectory directory;
    private final Proofs proofs;
    private final Clock clock;

    NightlyProof(TenantDirectory directory, Proofs proofs, Clock clock) {
        this.directory = directory;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Proves whoever is due; the number of businesses proved. */
    Mono<Long> run() {
        return directory
                .all()
                .filter(tenant -> tenant.state().mayWrite())
                .concatMap(this::proveIfDue)
                .count();
    }

    private Mono<Proof> proveIfDue(TenantRef tenant) {
        return proofs.latestOfTheNight()
                .filter(latest -> latest.isBefore(due(tenant)))
                .flatMap(latest -> proofs.proveNightly())
                .doOnNext(proof -> report(tenant, proof))
                .onErrorResume(failure -> {
                    LOG.warn("the books of {} could not be proved tonight: {}", tenant.id(), failure.toString());
                    return Mono.empty();
                })
                .contextWrite(CurrentTenant.in(tenant));
    }

    private static void report(TenantRef tenant, Proof proof) {
        if (proof.findings() > 0) {
            LOG.error("the books of {} have {} findings, see proof {}", tenant.id(), proof.findings(), proof.id());
        }
    }

    /** The latest moment at which a night's proof should have begun. */
    private Instant due(TenantRef tenant) {
        ZonedDateTime now = clock.instant().atZone(tenant.profile().timeZone());
        ZonedDateTime today = now.with(HOUR);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
