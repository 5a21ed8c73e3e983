package app.karat.shop.designs;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.BranchProblem;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.Lots;
import app.karat.shop.pricing.BranchPlace;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceBoard;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Pricing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What a design is good for: what a piece of it should cost and bring now, and how the pieces there are do. */
@Service
public class DesignDesk {

    private static final int MONTHS = 12;
    private static final BigDecimal MOST_PERCENT = new BigDecimal(100_000);

    private final TenantTransactions transactions;
    private final DesignStore store;
    private final Designs designs;
    private final Lots lots;
    private final Shops shops;
    private final Pricing pricing;
    private final Clock clock;

    DesignDesk(
            TenantTransactions transactions,
            DesignStore store,
            Designs designs,
            Lots lots,
            Shops shops,
            Pricing pricing,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.designs = designs;
        this.lots = lots;
        this.shops = shops;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** Cost, price and margin of a variant, or of the design itself, at this moment and at a branch: the caller's first unless one is named. */
    public Mono<Estimate> estimate(UUID id, @Nullable String variant, @Nullable UUID branch) {
        return Mono.zip(designs.find(id), CurrentUser.get(), shops.current(), pricing.board())
                .flatMap(with -> {
                    DesignTerms terms = with.getT1().terms();
                    Branch at = branch(with.getT3(), with.getT2(), branch);
                    return priced(terms, terms.draft(variant), variant, at, with.getT4());
                });
    }

    /** How the pieces of the design do in the branches that the caller works in. */
    public Mono<DesignFigures> figures(UUID id) {
        Instant since =
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        return Mono.zip(designs.find(id), CurrentUser.get(), shops.current()).flatMap(with -> {
            BranchScope scope = BranchScope.of(with.getT3(), with.getT2(), null);
            return transactions.read(() -> Mono.zip(
                            store.stock(id, scope), store.sold(id, scope, since), store.weighed(id, scope))
                    .map(found -> new DesignFigures(
                            found.getT1(),
                            found.getT2(),
                            since,
                            expecting(found.getT3(), with.getT1().terms()))));
        });
    }

    private static Branch branch(Shop shop, CurrentUser user, @Nullable UUID asked) {
        if (asked != null) {
            BranchScope.requireAccess(user, asked);
            return shop.branch(asked);
        }
        return shop.branches().stream()
                .filter(each -> user.worksIn(each.id()))
                .findFirst()
                .orElseThrow(BranchProblem::unknown);
    }

    private Mono<Estimate> priced(
            DesignTerms terms, PieceDraft draft, @Nullable String variant, Branch at, PriceBoard board) {
        var place = new BranchPlace(at.id(), at.place().isEmpty() ? null : at.place());
        List<UUID> named = terms.lots();
        return (named.isEmpty() ? Mono.just(List.<Lot>of()) : lots.of(named)).map(found -> {
            var costing = new Costing(
                    board.rates(),
                    at.id(),
                    found.stream().collect(Collectors.toMap(Lot::id, lot -> lot)),
                    board.currency());
            return estimate(costing, terms.materials(variant), draft, board, place);
        });
    }

    private static Estimate estimate(
            Costing costing, List<Material> materials, PieceDraft draft, PriceBoard board, BranchPlace place) {
        var lines = materials.stream().map(costing::line).toList();
        Money cost = costing.sum(lines).orElse(null);
        PriceBreakdown price = price(draft, cost, board, place);
        if (price == null || cost == null) {
            return new Estimate(lines, cost, price, null, null);
        }
        Money margin = price.taxable().minus(cost);
        return new Estimate(lines, cost, price, margin, share(margin, price.taxable()));
    }

    /** A price at cost plus mark-up waits for the cost. */
    private static @Nullable PriceBreakdown price(
            PieceDraft draft, @Nullable Money cost, PriceBoard board, BranchPlace place) {
        boolean byCost = Objects.requireNonNull(draft.pricing()).mode() == PricePlan.Mode.COST_PLUS;
        return byCost && cost == null ? null : board.price(DesignTerms.costing(draft, cost), place);
    }

    private static @Nullable Percent share(Money part, Money whole) {
        return percent(part.amount(), whole.amount()).orElse(null);
    }

    /** Empty where the whole is nothing, or so little of the part that no percentage says anything. */
    private static Optional<Percent> percent(BigDecimal part, BigDecimal whole) {
        return Optional.of(whole)
                .filter(of -> of.signum() != 0)
                .map(of -> part.movePointRight(2).divide(of, 2, RoundingMode.HALF_UP))
                .filter(value -> value.abs().compareTo(MOST_PERCENT) < 0)
                .map(Percent::new);
    }

    private static List<DesignFigures.Weighed> expecting(List<DesignFigures.Weighed> weighed, DesignTerms terms) {
        return weighed.stream().map(each -> expecting(each, terms)).toList();
    }

    private static DesignFigures.Weighed expecting(DesignFigures.Weighed weighed, DesignTerms terms) {
        Optional<Weight> expected = expected(weighed.variant(), terms);
        BigDecimal real = weighed.averageGrams().grams();
        return new DesignFigures.Weighed(
                weighed.variant(),
                weighed.pieces(),
                weighed.averageGrams(),
                expected.orElse(null),
                expected.flatMap(weight -> percent(real.subtract(weight.grams()), weight.grams()))
                        .orElse(null));
    }

    private static Optional<Weight> expected(@Nullable String variant, DesignTerms terms) {
        boolean gone = variant != null
                && terms.variants().stream().noneMatch(each -> each.suffix().equalsIgnoreCase(variant));
        return gone ? Optional.empty() : Optional.of(net(terms.draft(variant)));
    }

    /** The net weight of a draft that was looked over when it was saved. */
    private static Weight net(PieceDraft draft) {
        var grams = Objects.requireNonNull(draft.grossGrams())
                .grams()
                .subtract(draft.stones().stream()
                        .map(stone -> stone.weight().grams().grams())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .subtract(Objects.requireNonNullElse(draft.otherGrams(), Weight.ZERO)
                        .grams());
        return new Weight(grams);
    }
}
