package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which of one customer's cash payments make a reportable transaction together: those within 24 hours of each other, and those towards one
 * sale within twelve months (IRS Publication 1544).
 */
final class LinkedCash {

    private static final Duration RELATED = Duration.ofHours(24);
    private static final Duration OF_ONE_SALE = Duration.ofDays(365);

    private final MoneyRule rule;
    private final List<CashPayment> payments;

    /** Of one customer, oldest first. */
    LinkedCash(MoneyRule rule, List<CashPayment> payments) {
        this.rule = rule;
        this.payments = List.copyOf(payments);
    }

    /** Each group that passes the limit, oldest first; a payment is in one group only. */
    List<List<CashPayment>> groups() {
        var marked = new TreeSet<Integer>();
        mark(indexes(payments), RELATED, marked);
        List<List<CashPayment>> groups = joined(marked);
        for (List<Integer> ofOneSale : bySale().values()) {
            var further = new TreeSet<Integer>();
            mark(ofOneSale, OF_ONE_SALE, further);
            if (!marked.containsAll(further)) {
                groups.add(further.stream().map(payments::get).toList());
            }
        }
        return groups;
    }

    private void mark(List<Integer> candidates, Duration span, TreeSet<Integer> marked) {
        for (int last = 0; last < candidates.size(); last++) {
            Instant since = payments.get(candidates.get(last)).at().minus(span);
            List<Integer> window = candidates.subList(0, last + 1).stream()
                    .filter(index -> payments.get(index).at().isAfter(since))
                    .toList();
            if (rule.isReachedBy(sum(window))) {
                marked.addAll(window);
            }
        }
    }

    private BigDecimal sum(List<Integer> indexes) {
        return indexes.stream()
                .map(index -> payments.get(index).amount())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<List<CashPayment>> joined(TreeSet<Integer> marked) {
        List<List<CashPayment>> groups = new ArrayList<>();
        CashPayment before = null;
        for (int index : marked) {
            CashPayment next = payments.get(index);
            if (before == null || !before.at().plus(RELATED).isAfter(next.at())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(next);
            before = next;
        }
        return groups;
    }

    private Map<UUID, List<Integer>> bySale() {
        Map<UUID, List<Integer>> bySale = new LinkedHashMap<>();
        for (int index : indexes(payments)) {
            bySale.computeIfAbsent(payments.get(index).transaction(), sale -> new ArrayList<>())
                    .add(index);
        }
        return bySale;
    }

    private static List<Integer> indexes(List<CashPayment> payments) {
        return java.util.stream.IntStream.range(0, payments.size()).boxed().toList();
    }
}
