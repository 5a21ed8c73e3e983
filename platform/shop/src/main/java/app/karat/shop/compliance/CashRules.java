package app.karat.shop.compliance;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to rules about cash and identity: what they say before a sale. */
@Service
public class CashRules {

    private final TenantTransactions transactions;
    private final CashStore store;
    private final Shops shops;
    private final Clock clock;

    CashRules(TenantTransactions transactions, CashStore store, Shops shops, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.clock = clock;
    }

    /** What the rules of today say about these payments by this customer; nothing is changed. */
    public Mono<List<Finding>> preview(Typed typed, @Nullable UUID customer) {
        return shops.current().flatMap(shop -> {
            Instant now = clock.instant();
            LocalDate day = shop.day(now);
            List<MoneyRule> rules = shop.pack().moneyRules(day);
            Mono<CashBefore> before = customer == null
                    ? Mono.just(CashBefore.NOBODY)
                    : transactions
                            .read(() -> store.before(customer, spans(shop, now), drafts(rules)))
                            .defaultIfEmpty(CashBefore.NOBODY);
            return before.map(known -> new Findings(shop.pack(), known).of(typed, day));
        });
    }

    private static CashStore.Spans spans(Shop shop, Instant now) {
        ZoneId zone = shop.tenant().profile().timeZone();
        LocalDate today = shop.day(now);
        return new CashStore.Spans(
                today.atStartOfDay(zone).toInstant(),
                now.minus(Duration.ofHours(24)),
                today.minusMonths(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable BigDecimal drafts(List<MoneyRule> rules) {
        return rules.stream()
                .map(MoneyRule::draftsUpTo)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
