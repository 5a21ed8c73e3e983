package app.karat.shop.analytics;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Metal;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.PieceFilter;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.inventory.StockSum;
import app.karat.shop.pricing.Pricing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to figures about the current tenant. A dashboard costs two statements in one read, whatever the size of the shop. */
@Service
public class Analytics {

    private static final Duration WEEK = Duration.ofDays(7);

    private final TenantTransactions transactions;
    private final DashboardStore store;
    private final Pieces pieces;
    private final Shops shops;
    private final Pricing pricing;
    private final Clock clock;

    Analytics(
            TenantTransactions transactions,
            DashboardStore store,
            Pieces pieces,
            Shops shops,
            Pricing pricing,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.pieces = pieces;
        this.shops = shops;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** One branch at a glance, or all that the user works in; margins only for owner, manager and accountant. */
    public Mono<Dashboard> dashboard(@Nullable UUID branch) {
        return Mono.zip(CurrentUser.get(), prices()).flatMap(with -> {
            CurrentUser user = with.getT1();
            var scope = BranchScope.of(with.getT2().shop(), user, branch);
            return dashboard(scope, with.getT2())
                    .map(all -> user.is(Role.OWNER, Role.MANAGER, Role.ACCOUNTANT) ? all : all.withoutMargin());
        });
    }

    private Mono<StockPrices> prices() {
        return shops.current().zipWhen(shop -> pricing.board(), StockPrices::new);
    }

    private Mono<Dashboard> dashboard(BranchScope scope, StockPrices prices) {
        Shop shop = prices.shop();
        Instant now = clock.instant();
        var filter = new PieceFilter(null, PieceStatus.IN_STOCK, scope, null);
        return transactions.read(() -> store.sales(
                        period(shop, now), scope, shop.tenant().profile().currency())
                .zipWhen(
                        sales -> pieces.sums(filter),
                        (sales, sums) -> new Dashboard(
                                shop.day(now),
                                shop.tenant().profile().currency().getCurrencyCode(),
                                sales.today(),
                                sales.before(),
                                sales.latest(),
                                stock(sums, prices),
                                sales.hours())));
    }

    private static DashboardStore.Period period(Shop shop, Instant now) {
        var zone = shop.tenant().profile().timeZone();
        ZonedDateTime today = shop.day(now).atStartOfDay(zone);
        return new DashboardStore.Period(
                today.toInstant(), today.minusDays(7).toInstant(), now.minus(WEEK), zone.getId());
    }

    private static Dashboard.Stock stock(List<StockSum> sums, StockPrices prices) {
        Map<Metal, BigDecimal> fine = sums.stream()
                .collect(Collectors.groupingBy(
                        StockSum::metal,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, StockSum::fineGrams, BigDecimal::add)));
        var totals = prices.totals(sums);
        return new Dashboard.Stock(
                totals.pieces(),
                fine.entrySet().stream()
                        .map(each -> new Dashboard.Fine(
                                each.getKey(), each.getValue().toPlainString()))
                        .toList(),
                totals.value());
    }
}
