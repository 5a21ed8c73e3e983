package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is given back by one document, reckoned: {@code taxable + taxes + roundOff = total}.
 *
 * @param allowance given without goods coming back, taxes included, or null
 * @param deduction kept back of what the policy gives, taxes included, or null
 */
public record Credit(
        List<CreditLine> lines,
        @Nullable Money allowance,
        @Nullable Money deduction,
        Money taxable,
        List<CreditLine.TaxPart> taxes,
        Money roundOff,
        Money total) {

    /** Keeps its own copies. */
    public Credit {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** All taxes together. */
    public Money tax() {
        return taxes.stream().map(CreditLine.TaxPart::amount).reduce(Money.zero(total.currency()), Money::plus);
    }

    /** Sums by label, in a fixed order. */
    static List<CreditLine.TaxPart> summed(List<CreditLine.TaxPart> parts) {
        Map<String, Money> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(part.label(), part.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(each -> new CreditLine.TaxPart(each.getKey(), each.getValue()))
                .toList();
    }
}
