package app.karat.shop.approvals;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * PINs of people in charge. A guess is counted, in a transaction of its own, before the PIN is looked at, so that neither parallel nor aborted
 * tries are free; a PIN counts for what its owner's token last allowed, and only for half a day after that token was seen.
 */
@Service
public class Pins {

    static final int MOST_WRONG = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration SEEN = Duration.ofHours(12);
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final TenantTransactions transactions;
    private final PinStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final PasswordEncoder hashes = new BCryptPasswordEncoder(10);

    Pins(TenantTransactions transactions, PinStore store, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets one's own PIN; whoever has one already gives it too. */
    public Mono<Void> set(@Nullable String current, String pin) {
        refuseWeak(pin);
        return CurrentUser.get().flatMap(user -> {
            if (!user.is(Role.MANAGER, Role.OWNER)) {
                return Mono.error(AccessProblem.notAllowed());
            }
            return transactions
                    .read(() -> store.exists(user.subject()))
                    .flatMap(exists -> exists ? guessed(user.subject(), current).then() : Mono.empty())
                    .then(Mono.defer(() -> slowly(() -> encoded(pin))))
                    .flatMap(hash -> transactions.write(() -> store.set(user, hash, clock.instant())
                            .then(audit.add("set", "pin", null, null, user.subject()))));
        });
    }

    /** Takes somebody's PIN away; owners only. */
    public Mono<Void> remove(String subject) {
        return CurrentUser.get().flatMap(user -> {
            if (!user.is(Role.OWNER)) {
                return Mono.error(AccessProblem.notAllowed());
            }
            return transactions.write(
                    () -> store.remove(subject).then(audit.add("removed", "pin", null, subject, null)));
        });
    }

    /** Who can approve at a branch's counter now. */
    public Mono<List<PinHolder>> holders(UUID branch) {
        return CurrentUser.get()
                .filter(user -> user.worksIn(branch))
                .switchIfEmpty(Mono.error(AccessProblem::otherBranch))
                .flatMap(user -> transactions.read(() -> store.holders(branch, since())));
    }

    /** Notes that somebody who has a PIN is here, with what they may do now; at most every few minutes. */
    Mono<Void> seen(CurrentUser user) {
        if (!user.is(Role.MANAGER, Role.OWNER)) {
            return Mono.empty();
        }
        return transactions
                .write(() -> store.seen(user, clock.instant(), clock.instant().minus(NOTED)))
                .onErrorComplete(TenantProblem.class);
    }

    /** Who it is, or {@link ApprovalProblem#wrongPin()}; their roles as last seen. */
    Mono<PinHolder> verified(String subject, String pin, UUID branch) {
        return guessed(subject, pin)
                .filter(row -> row.seenAt().isAfter(since()) && row.worksIn(branch))
                .map(PinStore.Row::holder)
                .switchIfEmpty(Mono.error(ApprovalProblem::wrongPin));
    }

    private Mono<PinStore.Row> guessed(String subject, @Nullable String pin) {
        Instant now = clock.instant();
        return transactions
                .write(() -> store.count(subject, now, MOST_WRONG, now.plus(LOCK)))
                .switchIfEmpty(Mono.defer(() -> lockedOrUnknown(subject)))
                .filterWhen(row -> slowly(() -> pin != null && hashes.matches(pin, row.hash())))
                .switchIfEmpty(Mono.error(ApprovalProblem::wrongPin))
                .delayUntil(row -> transactions.write(() -> store.clear(subject)));
    }

    private Mono<PinStore.Row> lockedOrUnknown(String subject) {
        return transactions
                .read(() -> store.lockedUntil(subject))
                .flatMap(until -> Mono.<PinStore.Row>error(ApprovalProblem.pinLocked(until)))
                .switchIfEmpty(Mono.error(ApprovalProblem::wrongPin));
    }

    private String encoded(String pin) {
        String hash = hashes.encode(pin);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    /** Hashing takes a tenth of a second of a core, which the event loop does not have. */
    private static <T> Mono<T> slowly(Callable<T> hashing) {
        return Mono.fromCallable(hashing).subscribeOn(Schedulers.boundedElastic());
    }

    private Instant since() {
        return clock.instant().minus(SEEN);
    }

    private static void refuseWeak(String pin) {
        if (!pin.matches("[0-9]{4,8}")) {
            throw InvalidInput.field("pin", "form", "A PIN has four to eight digits.");
        }
        boolean same = pin.chars().distinct().count() == 1;
        if (same || "0123456789".contains(pin) || "9876543210".contains(pin)) {
            throw InvalidInput.field("pin", "too-easy", "This PIN is the first that anybody would try.");
        }
    }
}
