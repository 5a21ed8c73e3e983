package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.pricing.MetalContent;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.PricePlan;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Prices one piece (DOMAIN §2, 2 to 6 and the first sentence of 7), in any of the three modes. */
public final class PriceEngine {

    private PriceEngine() {}

    /**
     * @param rates asked only when the piece is priced by the metal rate
     */
    public static Worked work(PieceDraft draft, Currency currency, Function<Purity, StampedRate> rates) {
        MetalContent content = MetalContent.of(draft);
        CurrencyCheck.check(draft, currency);
        PricePlan plan = Objects.requireNonNull(draft.pricing());
        return switch (Objects.requireNonNull(plan.mode())) {
            case METAL_RATE -> byMetalRate(draft, plan, content, rates.apply(content.purity()));
            case COST_PLUS -> whole(draft, content, PricePlan.Mode.COST_PLUS, TagLines.costPlus(draft, plan));
            case FIXED -> whole(draft, content, PricePlan.Mode.FIXED, TagLines.fixed(plan));
        };
    }

    private static Worked byMetalRate(PieceDraft draft, PricePlan plan, MetalContent content, StampedRate rate) {
        MetalLines metal = new MetalLines(content, rate);
        List<PriceLine> worked = metal.lines(plan, false);
        List<PriceLine> lines = new ArrayList<>(worked);
        lines.addAll(ExtraLines.of(draft));
        Money shown = sum(worked);
        return new Worked(
                draft,
                PricePlan.Mode.METAL_RATE,
                content.purity(),
                content.gross(),
                content.net(),
                content.fine(),
                rate,
                lines,
                sum(lines),
                shown.minus(sum(metal.lines(plan, true))));
    }

    private static Worked whole(PieceDraft draft, MetalContent content, PricePlan.Mode mode, PriceLine line) {
        Money none = Money.zero(line.amount().currency());
        return new Worked(
                draft,
                mode,
                content.purity(),
                content.gross(),
                content.net(),
                content.fine(),
                null,
                List.of(line),
                line.amount(),
                none);
    }

    static Money sum(List<PriceLine> lines) {
        return lines.stream().map(PriceLine::amount).reduce(Money::plus).orElseThrow();
    }
}
