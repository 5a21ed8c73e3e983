package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.CountryPack;
import app.karat.shop.branches.MoneyRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges payments by the rules of a day. */
final class Findings {

    private final CountryPack pack;
    private final CashBefore before;

    /** By the papers of that country, for a customer who has paid that before. */
    Findings(CountryPack pack, CashBefore before) {
        this.pack = pack;
        this.before = before;
    }

    /** The rules that are reached or near, those that refuse the sale first. */
    List<Finding> of(Typed typed, LocalDate day) {
        return pack.moneyRules(day).stream()
                .flatMap(rule -> finding(typed, rule))
                .sorted((one, other) -> Boolean.compare(other.blocks(), one.blocks()))
                .toList();
    }

    private Stream<Finding> finding(Typed typed, MoneyRule rule) {
        BigDecimal now = typed.counted(rule);
        BigDecimal counted = now.add(before.over(rule.span()));
        boolean reached = now.signum() > 0 && rule.isReachedBy(counted);
        boolean near =
                !reached && rule.warnFrom() != null && now.signum() > 0 && counted.compareTo(rule.warnFrom()) >= 0;
        if (!reached && !near) {
            return Stream.empty();
        }
        var currency = typed.total().currency();
        BigDecimal left = rule.firstReached().subtract(counted).max(BigDecimal.ZERO);
        return Stream.of(new Finding(
                rule.id(),
                rule.demand(),
                reached && blocks(rule.demand()),
                near,
                Money.of(counted, currency),
                Money.of(rule.amount(), currency),
                Money.of(left, currency),
                document(rule),
                rule.reason(),
                rule.source()));
    }

    private @Nullable String document(MoneyRule rule) {
        return rule.demand() == MoneyRule.Demand.TAX_ID ? pack.customerTaxIdName() : rule.form();
    }

    private boolean blocks(MoneyRule.Demand demand) {
        return switch (demand) {
            case REFUSE -> true;
            case NAME, REPORT -> !before.known();
            case TAX_ID -> !before.hasTaxId();
            case WARN -> false;
        };
    }
}
