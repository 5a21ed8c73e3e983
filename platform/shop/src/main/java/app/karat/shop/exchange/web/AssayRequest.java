package app.karat.shop.exchange.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.exchange.Assay;
import app.karat.shop.exchange.AssayMethod;
import app.karat.shop.exchange.Deduction;
import app.karat.shop.exchange.Reading;
import app.karat.shop.exchange.ReadingRule;
import app.karat.shop.text.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was brought and how it was tested, as a client sends it. */
record AssayRequest(
        @Nullable Metal metal,
        @Nullable Weight grossGrams,
        @Nullable Weight stoneGrams,
        @Nullable AssayMethod method,
        @Nullable List<@Nullable ReadingRequest> readings,
        @Nullable ReadingRule rule,
        @Nullable Percent testLoss,
        @Nullable Percent touchWastage,
        @Nullable List<@Nullable DeductionRequest> deductions) {

    private static final int READINGS = 3;
    private static final int MOST_DEDUCTIONS = 10;
    private static final Percent MOST_LOSS = Percent.of("50");
    private static final Percent MOST_WASTAGE = Percent.of("20");

    /** What it says, or null with the wrong fields noted. */
    @Nullable
    Assay checked(String at, Fields fields) {
        Metal what = fields.required(at + "metal", metal);
        Weight gross = fields.required(at + "grossGrams", grossGrams);
        fields.require(gross == null || !gross.isZero(), at + "grossGrams", "positive", "Weigh the piece.");
        AssayMethod how = fields.required(at + "method", method);
        ReadingRule which = fields.required(at + "rule", rule);
        List<ReadingRequest> said = fields.whole(at + "readings", readings);
        fields.require(said.size() == READINGS, at + "readings", "three", "Three readings are kept.");
        List<DeductionRequest> off = fields.whole(at + "deductions", deductions);
        fields.require(off.size() <= MOST_DEDUCTIONS, at + "deductions", "too-many", "At most 10 deductions.");
        Percent loss = percents(at, how, fields);
        if (!fields.areFine() || what == null || gross == null || how == null || which == null) {
            return null;
        }
        List<Reading> read = readings(said, at, what, fields);
        List<Deduction> less = deductions(off, at, fields);
        return fields.areFine()
                ? new Assay(
                        what,
                        gross,
                        Objects.requireNonNullElse(stoneGrams, Weight.ZERO),
                        how,
                        read,
                        which,
                        loss,
                        Objects.requireNonNullElse(touchWastage, Percent.ZERO),
                        less)
                : null;
    }

    private static List<Reading> readings(List<ReadingRequest> sent, String at, Metal metal, Fields fields) {
        List<Reading> checked = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Reading reading = sent.get(i).checked(at + "readings[" + i + "].", metal, fields);
            if (reading != null) {
                checked.add(reading);
            }
        }
        return checked;
    }

    private static List<Deduction> deductions(List<DeductionRequest> sent, String at, Fields fields) {
        List<Deduction> checked = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Deduction deduction = sent.get(i).checked(at + "deductions[" + i + "].", fields);
            if (deduction != null) {
                checked.add(deduction);
            }
        }
        return checked;
    }

    private Percent percents(String at, @Nullable AssayMethod how, Fields fields) {
        Percent loss = Objects.requireNonNullElse(testLoss, Percent.ZERO);
        Percent wastage = Objects.requireNonNullElse(touchWastage, Percent.ZERO);
        fields.require(
                !loss.isNegative() && loss.compareTo(MOST_LOSS) <= 0,
                at + "testLoss",
                "out-of-range",
                "The test loss is from 0 to 50 percent.");
        fields.require(
                wastage.value().abs().compareTo(MOST_WASTAGE.value()) <= 0,
                at + "touchWastage",
                "out-of-range",
                "The wastage is from -20 to 20 percent.");
        fields.require(
                how != AssayMethod.TOUCH || loss.isZero(),
                at + "testLoss",
                "not-here",
                "The touch method has no loss.");
        fields.require(
                how != AssayMethod.FINENESS || wastage.isZero(),
                at + "touchWastage",
                "not-here",
                "Wastage belongs to the touch method.");
        return loss;
    }

    /** One reading as sent. */
    record ReadingRequest(
            Reading.@Nullable Unit unit, @Nullable BigDecimal value) {

        @Nullable
        Reading checked(String at, Metal metal, Fields fields) {
            Reading.Unit what = fields.required(at + "unit", unit);
            BigDecimal said = fields.required(at + "value", value);
            return what == null || said == null
                    ? null
                    : fields.value(at + "value", () -> new Reading(what, said).of(metal));
        }
    }

    /** One deduction as sent. */
    record DeductionRequest(
            Deduction.@Nullable Kind kind,
            @Nullable String reason,
            @Nullable Percent percent,
            @Nullable Money amount) {

        @Nullable
        Deduction checked(String at, Fields fields) {
            Deduction.Kind what = fields.required(at + "kind", kind);
            String why = fields.text(at + "reason", reason, 120);
            fields.require(
                    (percent == null) != (amount == null), at + "percent", "one-of", "A percentage or an amount.");
            fields.require(
                    percent == null || !percent.isNegative(), at + "percent", "negative", "A deduction takes off.");
            fields.require(
                    amount == null || !amount.isNegative() && amount.isPayable(),
                    at + "amount",
                    "negative",
                    "A deduction takes off an amount that can be paid.");
            return what == null || !fields.areFine() ? null : new Deduction(what, why, percent, amount);
        }
    }
}
