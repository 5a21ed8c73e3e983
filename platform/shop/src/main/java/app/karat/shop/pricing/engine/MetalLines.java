package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.MetalContent;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.PricePlan.Making;
import app.karat.shop.pricing.PricePlan.Slab;
import app.karat.shop.pricing.PricePlan.Wastage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Metal, wastage and making by the metal rate, as shown or at their floors. */
final class MetalLines {

    private final MetalContent content;
    private final StampedRate rate;
    private final Money perGram;

    MetalLines(MetalContent content, StampedRate rate) {
        this.content = content;
        this.rate = rate;
        this.perGram = rate.perGram();
    }

    List<PriceLine> lines(PricePlan plan, boolean atFloor) {
        List<PriceLine> lines = new ArrayList<>();
        lines.add(metal());
        Wastage wastage = plan.wastage();
        if (wastage != null) {
            lines.add(wastage(wastage, atFloor));
        }
        Making making = plan.making();
        if (making != null) {
            lines.add(making(making, lines, atFloor));
        }
        return lines;
    }

    private PriceLine metal() {
        Weight net = content.net();
        String name = "%s %s".formatted(content.purity().metal().word(), rate.label());
        return Lines.byWeight(
                PriceLine.Kind.METAL, name, net, perGram, "%s g net × %s per gram".formatted(net, perGram));
    }

    private PriceLine wastage(Wastage wastage, boolean atFloor) {
        Slab slab = wastage.at(content.net());
        BigDecimal value = atFloor ? slab.least() : slab.shown();
        Weight base = wastage.weightBase() == Wastage.Base.GROSS ? content.gross() : content.net();
        String word = wastage.weightBase().name().toLowerCase(Locale.ROOT);
        return switch (Objects.requireNonNull(wastage.mode())) {
            case PERCENT_WEIGHT -> {
                Percent percent = new Percent(value);
                Weight lost = base.times(percent);
                String how = "%s %% of %s g %s = %s g × %s per gram%s"
                        .formatted(percent, base, word, lost, perGram, Lines.slab(slab));
                yield Lines.byWeight(PriceLine.Kind.WASTAGE, "Wastage", lost, perGram, how);
            }
            case PERCENT_VALUE -> {
                Money metal = perGram.timesRounded(base.grams());
                yield Lines.percent(
                        PriceLine.Kind.WASTAGE,
                        "Wastage",
                        new Percent(value),
                        metal,
                        "the metal's value (" + word + ")",
                        slab);
            }
            case FLAT ->
                Lines.flat(PriceLine.Kind.WASTAGE, "Wastage", amount(value), "agreed amount" + Lines.slab(slab));
        };
    }

    private PriceLine making(Making making, List<PriceLine> before, boolean atFloor) {
        Slab slab = making.at(content.net());
        BigDecimal value = atFloor ? slab.least() : slab.shown();
        return switch (Objects.requireNonNull(making.mode())) {
            case FLAT -> Lines.flat(PriceLine.Kind.MAKING, "Making", amount(value), "agreed amount" + Lines.slab(slab));
            case PER_PIECE ->
                Lines.perPiece(
                        PriceLine.Kind.MAKING, "Making", 1, Money.of(value, perGram.currency()), Lines.slab(slab));
            case PER_GRAM -> {
                Weight base = makingWeight(making.weightBase(), before);
                Money each = Money.of(value, perGram.currency());
                String how =
                        "%s g %s × %s per gram%s".formatted(base, word(making.weightBase()), each, Lines.slab(slab));
                yield Lines.byWeight(PriceLine.Kind.MAKING, "Making", base, each, how);
            }
            case PERCENT_VALUE ->
                Lines.percent(
                        PriceLine.Kind.MAKING,
                        "Making",
                        new Percent(value),
                        makingValue(making.weightBase(), before),
                        "the metal's value (" + word(making.weightBase()) + ")",
                        slab);
        };
    }

    private Weight makingWeight(Making.Base base, List<PriceLine> before) {
        return switch (base) {
            case NET -> content.net();
            case GROSS -> content.gross();
            case NET_PLUS_WASTAGE -> content.net().plus(wastageWeight(before));
        };
    }

    private Money makingValue(Making.Base base, List<PriceLine> before) {
        return switch (base) {
            case NET -> before.getFirst().amount();
            case GROSS -> perGram.timesRounded(content.gross().grams());
            case NET_PLUS_WASTAGE -> PriceEngine.sum(before);
        };
    }

    /** Only wastage that is reckoned by weight has a weight. */
    private static Weight wastageWeight(List<PriceLine> before) {
        return before.stream()
                .filter(line -> line.kind() == PriceLine.Kind.WASTAGE && "g".equals(line.unit()))
                .map(line -> new Weight(Objects.requireNonNull(line.quantity())))
                .findFirst()
                .orElse(Weight.ZERO);
    }

    private Money amount(BigDecimal value) {
        return Money.of(value, perGram.currency()).rounded();
    }

    private static String word(Making.Base base) {
        return base.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
