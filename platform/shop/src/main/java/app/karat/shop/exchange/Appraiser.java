package app.karat.shop.exchange;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Works out what old metal is worth. Pure: exact decimals, fine weight rounded once to 0.001 g, money once to the minor unit. */
final class Appraiser {

    private static final int MOST_MILLE = 999;

    private Appraiser() {}

    /** The value at that rate, which is paid for a fine gram; refuses what would leave nothing to pay. */
    static Appraisal appraise(Assay assay, StampedRate rate) {
        Weight net = net(assay);
        BigDecimal perMille = assay.rule()
                .of(assay.readings().stream()
                        .map(reading -> reading.perMille(assay.metal()))
                        .toList());
        Weight fine = fine(assay, net, perMille);
        Money value = rate.perGram().timesRounded(fine.grams());
        List<Appraisal.Less> less = assay.deductions().stream()
                .map(each -> new Appraisal.Less(each.kind(), each.reason(), each.from(value)))
                .toList();
        Money payable = less.stream().map(Appraisal.Less::amount).reduce(value, Money::minus);
        if (!payable.isPositive()) {
            throw OldGoldProblem.nothingToPay(value);
        }
        return new Appraisal(
                net, perMille, whole(perMille), fine, rate, value, less, payable, how(assay, net, perMille));
    }

    private static Weight net(Assay assay) {
        if (assay.stoneGrams().compareTo(assay.grossGrams()) >= 0) {
            throw OldGoldProblem.noMetal();
        }
        return assay.grossGrams().minus(assay.stoneGrams());
    }

    private static Weight fine(Assay assay, Weight net, BigDecimal perMille) {
        BigDecimal part = switch (assay.method()) {
            case FINENESS ->
                BigDecimal.ONE.subtract(assay.testLoss().fraction()).multiply(perMille.movePointLeft(3));
            case TOUCH -> perMille.movePointLeft(3).add(assay.touchWastage().fraction());
        };
        if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) > 0) {
            throw OldGoldProblem.impossibleTouch();
        }
        return Weight.rounded(net.grams().multiply(part));
    }

    private static Fineness whole(BigDecimal perMille) {
        int mille = perMille.setScale(0, RoundingMode.HALF_UP).intValueExact();
        return Fineness.of(Math.clamp(mille, 1, MOST_MILLE));
    }

    private static String how(Assay assay, Weight net, BigDecimal perMille) {
        return switch (assay.method()) {
            case FINENESS -> "%s g × (1 − %s %%) × %s ‰".formatted(net, assay.testLoss(), perMille.toPlainString());
            case TOUCH ->
                "%s g × (%s + %s) %%".formatted(net, perMille.movePointLeft(1).toPlainString(), assay.touchWastage());
        };
    }
}
