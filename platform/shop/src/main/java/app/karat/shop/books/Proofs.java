package app.karat.shop.books;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to proofs of the current tenant's books. Each check is one statement in a transaction of its own: it sees one moment, holds up
 * nobody and no old snapshot is kept for the length of the whole proof.
 */
@Service
public class Proofs {

    private final ProofChecks checks = ProofChecks.ofTheProduct();
    private final TenantTransactions transactions;
    private final ProofStore store;
    private final Outbox outbox;
    private final Clock clock;

    Proofs(TenantTransactions transactions, ProofStore store, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Proves the books now, for whoever asks. */
    public Mono<Proof> prove() {
        return CurrentUser.get().flatMap(user -> prove(user.name()));
    }

    /** The night's proof, asked for by nobody. */
    Mono<Proof> proveNightly() {
        return prove(null);
    }

    /** When the night's last proof was made, or the beginning of time. */
    Mono<Instant> latestOfTheNight() {
        return transactions.read(store::latestOfTheNight).defaultIfEmpty(Instant.EPOCH);
    }

    /** One page, newest first. */
    public Mono<Page<Proof>> page(@Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    /** The head of the chain as it stands, to be printed. */
    public Mono<Anchor> head() {
        return transactions.read(store::head);
    }

    /** What stands at a printed anchor, or {@link BooksProblem#anchorUnknown()}. */
    public Mono<Sealed> find(Anchor anchor) {
        return transactions.read(() -> store.find(anchor)).switchIfEmpty(Mono.error(BooksProblem::anchorUnknown));
    }

    private Mono<Proof> prove(@Nullable String by) {
        return Mono.defer(() -> {
            Instant begun = clock.instant();
            return transactions
                    .read(store::head)
                    .zipWhen(head -> checked())
                    .zipWhen(seen -> transactions.read(store::counts))
                    .map(seen ->
                            proof(by, begun, seen.getT1().getT1(), seen.getT1().getT2(), seen.getT2()))
                    .delayUntil(
                            proof -> transactions.write(() -> store.keep(proof).then(outbox.nudge())));
        });
    }

    /** One check after the other, so that a proof takes one connection from those who sell. */
    private Mono<List<Proof.Checked>> checked() {
        return Flux.fromIterable(checks.all())
                .concatMap(check -> transactions.read(() -> store.run(check)))
                .collectList();
    }

    private Proof proof(
            @Nullable String by, Instant begun, Anchor head, List<Proof.Checked> checked, Map<String, Long> counts) {
        return new Proof(
                UUID.randomUUID(),
                begun,
                by,
                Duration.between(begun, clock.instant()).toMillis(),
                head,
                checked.stream().mapToLong(Proof.Checked::findings).sum(),
                checked,
                counts);
    }
}
