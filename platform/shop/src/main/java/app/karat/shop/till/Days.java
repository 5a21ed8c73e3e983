package app.karat.shop.till;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to business days. A day closes once, when its tills are counted; its figures are summed after the day is locked, so that every
 * document is either in them or was refused.
 */
@Service
public class Days {

    private final TenantTransactions transactions;
    private final DayStore store;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Days(TenantTransactions transactions, DayStore store, Shops shops, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The day as it stands: as it was closed, or with the figures of this moment. */
    public Mono<BusinessDay> find(UUID branch, LocalDate day) {
        return access(branch)
                .flatMap(who -> transactions.read(() -> store.figures(who.shop(), branch, day)
                        .flatMap(now -> store.find(branch, day, now)
                                .defaultIfEmpty(new BusinessDay(branch, day, null, null, now)))));
    }

    /** Closes a day for good; a day that is closed answers with its figures again. */
    public Mono<BusinessDay> close(UUID branch, LocalDate day) {
        return access(branch).flatMap(who -> {
            Instant now = clock.instant();
            if (day.isAfter(who.shop().day(now))) {
                return Mono.error(TillProblem.dayNotBegun(day));
            }
            return transactions.write(() -> store.lock(branch, day)
                    .flatMap(open -> open ? closed(who, branch, day, now) : again(who, branch, day))
                    .delayUntil(closed -> outbox.nudge()));
        });
    }

    /** Closed days before that one, latest first. */
    public Mono<List<BusinessDay>> closed(UUID branch, @Nullable LocalDate before, int limit) {
        return access(branch)
                .flatMap(who -> transactions.read(
                        () -> store.closed(branch, before == null ? LocalDate.of(9999, 1, 1) : before, limit)));
    }

    private Mono<BusinessDay> closed(Who who, UUID branch, LocalDate day, Instant now) {
        return store.openTills(branch, day)
                .flatMap(tills -> tills.isEmpty()
                        ? store.figures(who.shop(), branch, day)
                        : Mono.error(TillProblem.tillsOpen(day, tills)))
                .flatMap(figures -> store.close(branch, day, figures, who.user(), now));
    }

    private Mono<BusinessDay> again(Who who, UUID branch, LocalDate day) {
        return store.figures(who.shop(), branch, day).flatMap(now -> store.find(branch, day, now));
    }

    private Mono<Who> access(UUID branch) {
        return Mono.zip(CurrentUser.get(), shops.current(), Who::new).doOnNext(who -> {
            BranchScope.of(who.shop(), who.user(), branch);
        });
    }

    private record Who(CurrentUser user, Shop shop) {}
}
