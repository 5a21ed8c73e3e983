package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.payments.Tender;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Judges a tender by the rules of a day. */
final class Findings {

    private Findings() {}

    /** The rules that are reached or near, those that refuse the sale first. */
    static List<Finding> of(Tender tender, List<MoneyRule> rules, CashBefore before) {
        return rules.stream()
                .flatMap(rule -> finding(tender, rule, before))
                .sorted((one, other) -> Boolean.compare(other.blocks(), one.blocks()))
                .toList();
    }

    private static Stream<Finding> finding(Tender tender, MoneyRule rule, CashBefore before) {
        BigDecimal now = tender.counted(rule);
        BigDecimal counted = now.add(before.over(rule.span()));
        boolean reached = now.signum() > 0 && rule.isReachedBy(counted);
        boolean near =
                !reached && rule.warnFrom() != null && now.signum() > 0 && counted.compareTo(rule.warnFrom()) >= 0;
        if (!reached && !near) {
            return Stream.empty();
        }
        var currency = tender.total().currency();
        return Stream.of(new Finding(
                rule.id(),
                rule.demand(),
                reached && blocks(rule.demand(), before),
                near,
                Money.of(counted, currency),
                Money.of(rule.amount(), currency),
                rule.reason(),
                rule.source()));
    }

    private static boolean blocks(MoneyRule.Demand demand, CashBefore before) {
        return switch (demand) {
            case REFUSE -> true;
            case NAME, REPORT -> !before.known();
            case TAX_ID -> !before.hasTaxId();
            case WARN -> false;
        };
    }
}
