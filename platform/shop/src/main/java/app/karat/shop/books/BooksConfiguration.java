package app.karat.shop.books;

import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.StandingWork;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standing work of this package: the proof of the night, on the node that holds the lease, and never while a node is starting. */
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(10);

    @Bean
    StandingWork nightlyProofs(Lease lease, NightlyProof nightly) {
        return new StandingWork(
                "nightly proofs",
                () -> lease.whileLeader("nightly-proofs", nightly::run, LOOK).delaySubscription(LOOK));
    }
}
