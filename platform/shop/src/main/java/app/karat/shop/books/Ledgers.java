package app.karat.shop.books;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.pricing.Pricing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to questions about the two ledgers: what the stock was worth, how old it is, and where every account stands. */
@Service
public class Ledgers {

    private static final int MOST_DAYS = 3_700;

    private final TenantTransactions transactions;
    private final LedgerStore store;
    private final Shops shops;
    private final Pricing pricing;
    private final Clock clock;

    Ledgers(TenantTransactions transactions, LedgerStore store, Shops shops, Pricing pricing, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * The stock at a moment, now unless asked otherwise, valued at the board's rates of now or at a supposed one.
     *
     * @param rate per gram of fine {@code metal}
     */
    public Mono<StockValue> stockValue(
            @Nullable UUID branch, @Nullable Instant at, @Nullable BigDecimal rate, Metal metal) {
        return with(branch, (scope, prices) -> {
            Currency currency = currency(prices.shop());
            var supposed = rate == null ? null : new Valuation.Supposed(metal, supposed(rate, currency));
            Instant moment = at == null ? clock.instant() : at;
            return transactions
                    .read(() -> Mono.zip(store.moved(moment, scope), store.withoutMetal(moment, scope, currency)))
                    .map(stock -> new Valuation(prices.board().rates(), currency, supposed)
                            .of(moment, stock.getT1(), stock.getT2()));
        });
    }

    /** How long what is in stock now has been lying. */
    public Mono<StockAge> stockAge(@Nullable UUID branch) {
        return with(
                branch,
                (scope, prices) -> transactions
                        .read(() -> store.ages(clock.instant(), scope))
                        .map(aged -> age(aged, prices)));
    }

    /** All accounts over these days of the shop's calendar, both included. */
    public Mono<TrialBalance> trialBalance(@Nullable UUID branch, @Nullable LocalDate from, @Nullable LocalDate to) {
        return with(branch, (scope, prices) -> {
            Shop shop = prices.shop();
            LocalDate last = to == null ? shop.day(clock.instant()) : to;
            LocalDate first = from == null ? last.withDayOfMonth(1) : from;
            requireSensible(first, last);
            var zone = shop.tenant().profile().timeZone();
            return transactions
                    .read(() -> store.balance(
                            first.atStartOfDay(zone).toInstant(),
                            last.plusDays(1).atStartOfDay(zone).toInstant(),
                            scope,
                            currency(shop)))
                    .map(lines -> new TrialBalance(first, last, lines, total(lines, currency(shop))));
        });
    }

    private <T> Mono<T> with(@Nullable UUID branch, Question<T> question) {
        return Mono.zip(CurrentUser.get(), shops.current().zipWhen(shop -> pricing.board(), StockPrices::new))
                .flatMap(with -> question.ask(BranchScope.of(with.getT2().shop(), with.getT1(), branch), with.getT2()));
    }

    private static StockAge age(List<LedgerStore.Aged> aged, StockPrices prices) {
        Map<LedgerStore.Aged.Group, List<LedgerStore.Aged>> groups = aged.stream()
                .collect(Collectors.groupingBy(LedgerStore.Aged::group, LinkedHashMap::new, Collectors.toList()));
        return new StockAge(groups.entrySet().stream()
                .map(each -> age(each.getKey(), each.getValue(), prices))
                .toList());
    }

    private static StockAge.Line age(LedgerStore.Aged.Group group, List<LedgerStore.Aged> aged, StockPrices prices) {
        var totals = prices.totals(aged.stream().map(LedgerStore.Aged::sum).toList());
        BigDecimal cost = aged.stream().map(LedgerStore.Aged::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StockAge.Line(
                group.category(),
                group.span(),
                totals.pieces(),
                totals.netGrams(),
                totals.fineGrams(),
                Money.of(cost, currency(prices.shop())),
                totals.value());
    }

    private static TrialBalance.Line total(List<TrialBalance.Line> lines, Currency currency) {
        Money zero = Money.zero(currency);
        return lines.stream()
                .reduce(
                        new TrialBalance.Line("TOTAL", zero, zero, zero, zero),
                        (sum, line) -> new TrialBalance.Line(
                                "TOTAL",
                                sum.opening().plus(line.opening()),
                                sum.debit().plus(line.debit()),
                                sum.credit().plus(line.credit()),
                                sum.closing().plus(line.closing())));
    }

    private static Money supposed(BigDecimal rate, Currency currency) {
        if (rate.signum() <= 0 || rate.scale() > Money.MOST_DECIMALS || rate.precision() - rate.scale() > 9) {
            throw InvalidInput.field(
                    "rate", "range", "A supposed rate is more than zero and less than a thousand million.");
        }
        return Money.of(rate, currency);
    }

    private static void requireSensible(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            throw InvalidInput.field("from", "order", "The first day comes after the last.");
        }
        if (first.getYear() < 1900
                || last.getYear() > 2999
                || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw InvalidInput.field("from", "range", "A trial balance covers at most ten years.");
        }
    }

    private static Currency currency(Shop shop) {
        return shop.tenant().profile().currency();
    }

    /** A question about the branches that the user may see, at the prices of now. */
    @FunctionalInterface
    private interface Question<T> {
        Mono<T> ask(BranchScope scope, StockPrices prices);
    }
}
