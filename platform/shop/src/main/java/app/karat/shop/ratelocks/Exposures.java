package app.karat.shop.ratelocks;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.metals.FineRate;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.Rates;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The shop's open exposure: promised fine grams beside the stock that covers them. */
@Service
public class Exposures {

    private final TenantTransactions transactions;
    private final RateLockStore store;
    private final Rates rates;
    private final Clock clock;

    Exposures(TenantTransactions transactions, RateLockStore store, Rates rates, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rates = rates;
        this.clock = clock;
    }

    /** One line for every metal, also for those nobody locked. */
    public Mono<List<Exposure>> now(BranchScope scope) {
        return Mono.zip(
                        CurrentTenant.get().map(tenant -> tenant.profile().currency()),
                        rates.board(),
                        transactions.read(() -> store.exposed(scope.branches(), clock.instant())
                                .zipWhen(rows -> store.position(scope.branches()))))
                .map(with -> exposures(
                        with.getT1(),
                        with.getT2(),
                        with.getT3().getT1(),
                        with.getT3().getT2()));
    }

    private static List<Exposure> exposures(
            Currency currency, RateBoard board, List<RateLockStore.Exposed> rows, List<RateLockStore.Holding> others) {
        List<Exposure> metals = new ArrayList<>();
        for (Metal metal : Metal.values()) {
            var own = rows.stream().filter(row -> row.metal() == metal).toList();
            Locked locked = locked(metal, Money.zero(currency), board, own);
            metals.add(exposure(metal, locked, Others.of(metal, others), board));
        }
        return metals;
    }

    private static Exposure exposure(Metal metal, Locked locked, Others others, RateBoard board) {
        Money atLocked = locked.promised().rounded();
        return new Exposure(
                metal,
                Weight.rounded(locked.fine()),
                Weight.rounded(locked.stock()),
                atLocked,
                locked.today().map(Money::rounded).orElse(null),
                locked.today().map(worth -> worth.rounded().minus(atLocked)).orElse(null),
                others.layaways().weight(),
                others.schemes().weight(),
                others.lots().weight(),
                others.oldGold().weight(),
                others.net(locked.fine(), locked.stock()),
                others.breakEven(locked.fine(), atLocked),
                FineRate.of(board, metal).orElse(null));
    }

    private static Locked locked(Metal metal, Money none, RateBoard board, List<RateLockStore.Exposed> rows) {
        BigDecimal locked = BigDecimal.ZERO;
        BigDecimal stock = BigDecimal.ZERO;
        Money promised = none;
        Optional<Money> today = Optional.of(none);
        for (RateLockStore.Exposed row : rows) {
            Purity purity = Purity.of(metal, row.purity());
            locked = locked.add(row.locked().multiply(purity.fineness().fraction()));
            stock = stock.add(row.fine());
            promised = promised.plus(Money.of(row.promised(), none.currency()).rounded());
            today = row.locked().signum() == 0
                    ? today
                    : today.flatMap(so -> worth(row, purity, board).map(so::plus));
        }
        return new Locked(locked, stock, promised, today);
    }

    /** Fine grams under rate locks and in pieces, what the former bring and what they would bring today. */
    private record Locked(BigDecimal fine, BigDecimal stock, Money promised, Optional<Money> today) {}

    private static Optional<Money> worth(RateLockStore.Exposed row, Purity purity, RateBoard board) {
        return board.find(row.branchId(), purity).map(rate -> rate.perGram().times(row.locked()));
    }
}
