package app.karat.ui.portal;

import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.SoldLine;
import app.karat.ui.api.shop.Tax;
import app.karat.ui.api.shop.Verification;
import app.karat.ui.common.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a bill again from its parts, apart from the shop: quantity times rate for every line that shows both, lines to
 * taxable value, taxes from base and percent, and all of it to the total.
 */
record Recheck(Money lines, boolean right) {

    /** One part of a written formula: a number, an amount or a sign. */
    record Part(@Nullable BigDecimal number, @Nullable Money amount, String sign) {

        String written(Formats formats) {
            if (amount != null) {
                return formats.money(amount);
            }
            return number == null ? sign : formats.number(number, Math.max(0, number.scale())) + sign;
        }
    }

    /** One step of reckoning and whether it came out right. */
    record Step(List<Part> formula, boolean right) {}

    static Recheck of(Verification bill) {
        Money lines = Money.zero(bill.total().currency());
        boolean right = true;
        for (SoldLine line : bill.lines()) {
            lines = lines.plus(line.breakdown().taxable());
            right &= steps(line.breakdown()).stream().allMatch(Step::right);
        }
        Money sum = lines;
        for (Tax tax : Objects.requireNonNullElse(bill.taxes(), List.<Tax>of())) {
            sum = sum.plus(tax.amount());
        }
        if (bill.roundOff() != null) {
            sum = sum.plus(bill.roundOff());
        }
        return new Recheck(lines, right && same(sum, bill.total()));
    }

    static List<Step> steps(Breakdown price) {
        List<Step> steps = new ArrayList<>();
        Money sum = Money.zero(price.total().currency());
        for (Breakdown.Line line : price.lines()) {
            sum = sum.plus(line.amount());
            product(line).ifPresent(steps::add);
        }
        List<Part> addition = new ArrayList<>();
        price.lines().forEach(line -> {
            boolean less = line.amount().amount().signum() < 0;
            if (less || !addition.isEmpty()) {
                addition.add(sign(less ? "\u2212" : "+"));
            }
            addition.add(
                    amount(new Money(line.amount().amount().abs(), line.amount().currency())));
        });
        addition.add(sign("="));
        addition.add(amount(price.taxable()));
        steps.add(new Step(addition, same(sum, price.taxable())));
        price.taxes().stream().map(Recheck::tax).flatMap(Optional::stream).forEach(steps::add);
        return steps;
    }

    private static Optional<Step> product(Breakdown.Line line) {
        if (line.quantity() == null || line.rate() == null) {
            return Optional.empty();
        }
        BigDecimal made = line.quantity().multiply(line.rate().amount());
        BigDecimal shown = line.amount().amount();
        boolean right = made.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0;
        String unit = line.unit() == null ? "" : "\u00a0" + line.unit();
        return Optional.of(new Step(
                List.of(
                        new Part(line.quantity(), null, unit),
                        sign("×"),
                        amount(line.rate()),
                        sign("="),
                        amount(line.amount())),
                right));
    }

    private static Optional<Step> tax(Tax tax) {
        if (tax.base() == null || tax.percent() == null) {
            return Optional.empty();
        }
        BigDecimal made = tax.base().amount().multiply(tax.percent()).movePointLeft(2);
        BigDecimal off = made.subtract(tax.amount().amount()).abs();
        boolean right = off.compareTo(new BigDecimal("0.01")) <= 0;
        return Optional.of(new Step(
                List.of(
                        amount(tax.base()),
                        sign("×"),
                        new Part(tax.percent().stripTrailingZeros(), null, "\u00a0%"),
                        sign("="),
                        amount(tax.amount())),
                right));
    }

    private static Part sign(String sign) {
        return new Part(null, null, sign);
    }

    private static Part amount(Money amount) {
        return new Part(null, amount, "");
    }

    private static boolean same(Money one, Money other) {
        return one.amount().compareTo(other.amount()) == 0;
    }
}
