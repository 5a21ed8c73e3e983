package app.karat.shop.compliance;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.payments.Tender;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to rules about cash and identity: what they say before a sale, and what is to be reported afterwards. */
@Service
public class CashRules {

    private static final int DAYS_TO_FILE = 15;
    private static final Duration LOOK_BACK = Duration.ofDays(365);

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
    public Mono<List<Finding>> preview(Tender tender, @Nullable UUID customer) {
        return shops.current().flatMap(shop -> {
            Instant now = clock.instant();
            List<MoneyRule> rules = shop.pack().moneyRules(shop.day(now));
            Mono<CashBefore> before = customer == null
                    ? Mono.just(CashBefore.NOBODY)
                    : transactions
                            .read(() -> store.before(customer, spans(shop, now), drafts(rules)))
                            .defaultIfEmpty(CashBefore.NOBODY);
            return before.map(known -> Findings.of(tender, rules, known));
        });
    }

    /** What is to be reported of cash that passed a limit on one of these days, both included. */
    public Mono<List<CashReport>> reports(LocalDate from, LocalDate to) {
        return shops.current().flatMap(shop -> {
            ZoneId zone = shop.tenant().profile().timeZone();
            Instant start = from.atStartOfDay(zone).toInstant();
            Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
            var rule = shop.pack().moneyRules(to).stream()
                    .filter(each -> each.demand() == MoneyRule.Demand.REPORT)
                    .findFirst();
            String currency = shop.tenant().profile().currency().getCurrencyCode();
            return Mono.justOrEmpty(rule)
                    .flatMap(law -> transactions
                            .read(() -> store.large(law, start.minus(LOOK_BACK), end, currency))
                            .map(paid -> reports(law, paid, zone, from)))
                    .defaultIfEmpty(List.of());
        });
    }

    private static List<CashReport> reports(MoneyRule rule, List<CashStore.Paid> paid, ZoneId zone, LocalDate from) {
        Map<CashReport.Payer, List<CashPayment>> byPayer = paid.stream()
                .collect(Collectors.groupingBy(
                        CashStore.Paid::payer,
                        LinkedHashMap::new,
                        Collectors.mapping(CashStore.Paid::payment, Collectors.toList())));
        return byPayer.entrySet().stream()
                .flatMap(each -> new LinkedCash(rule, each.getValue())
                        .groups().stream().flatMap(group -> report(rule, each.getKey(), group, zone, from)))
                .toList();
    }

    private static Stream<CashReport> report(
            MoneyRule rule, CashReport.Payer payer, List<CashPayment> group, ZoneId zone, LocalDate from) {
        var total = group.getFirst().amount().minus(group.getFirst().amount());
        LocalDate reached = null;
        for (CashPayment payment : group) {
            total = total.plus(payment.amount());
            if (reached == null && rule.isReachedBy(total.amount())) {
                reached = LocalDate.ofInstant(payment.at(), zone);
            }
        }
        LocalDate last = LocalDate.ofInstant(group.getLast().at(), zone);
        LocalDate day = Objects.requireNonNullElse(reached, last);
        return last.isBefore(from)
                ? Stream.empty()
                : Stream.of(new CashReport(
                        Objects.requireNonNullElse(rule.form(), rule.id()),
                        payer,
                        day,
                        day.plusDays(DAYS_TO_FILE),
                        total,
                        group,
                        payer.missing()));
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
