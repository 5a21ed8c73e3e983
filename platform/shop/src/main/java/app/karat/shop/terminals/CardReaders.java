package app.karat.shop.terminals;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.BranchScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to the readers on the counters. A reader comes into a branch by the pairing code that it shows, never by its id, so that nobody
 * names another business's reader.
 */
@Service
public class CardReaders {

    private static final int ASKED_AT_ONCE = 4;

    private final TenantTransactions transactions;
    private final ReaderStore store;
    private final CardTerminal terminal;
    private final TerminalProperties properties;
    private final Clock clock;

    CardReaders(
            TenantTransactions transactions,
            ReaderStore store,
            CardTerminal terminal,
            TerminalProperties properties,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.terminal = terminal;
        this.properties = properties;
        this.clock = clock;
    }

    /** The readers of these branches, each with whether it answers, as far as the card service says. */
    public Mono<List<CardReader>> list(BranchScope scope) {
        return transactions
                .read(() -> store.list(scope.branches()))
                .flatMapMany(Flux::fromIterable)
                .flatMapSequential(this::seen, ASKED_AT_ONCE)
                .collectList();
    }

    /** Takes the reader that shows this code to the branch. */
    public Mono<CardReader> pair(UUID branch, String label, String code) {
        return Mono.zip(CurrentUser.get(), CurrentTenant.get()).flatMap(who -> {
            var about = Map.of("tenant", who.getT2().id().value().toString(), "branch", branch.toString());
            return terminal.pair(code, label, about)
                    .onErrorMap(TerminalFailure.class, CardReaders::notPaired)
                    .flatMap(paired -> transactions
                            .write(() -> store.add(branch, paired, label, who.getT1(), clock.instant()))
                            .filter(added -> added)
                            .switchIfEmpty(
                                    Mono.error(() -> CardPaymentProblem.notPaired("This branch has it already.")))
                            .thenReturn(new CardReader(paired.id(), branch, label, paired.kind(), null, null)))
                    .flatMap(this::seen);
        });
    }

    /** Takes a reader off the counter. */
    public Mono<Void> remove(UUID branch, String reader) {
        return CurrentUser.get()
                .flatMap(user -> transactions.write(() -> store.remove(branch, reader, user, clock.instant())))
                .filter(removed -> removed)
                .switchIfEmpty(Mono.error(CardPaymentProblem::readerUnknown))
                .then();
    }

    private Mono<CardReader> seen(CardReader reader) {
        return terminal.isOnline(reader.id())
                .onErrorResume(TerminalFailure.class, failure -> failure.isPassing() ? Mono.empty() : Mono.just(false))
                .map(online -> reader.seen(online, properties.simulator()))
                .defaultIfEmpty(reader);
    }

    private static Throwable notPaired(TerminalFailure failure) {
        return failure.isPassing() ? failure.problem() : CardPaymentProblem.notPaired(failure.words());
    }
}
