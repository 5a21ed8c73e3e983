package app.karat.shop.designs;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.designs.Estimate.CostLine;
import app.karat.shop.lots.Lot;
import app.karat.shop.metals.FineRate;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.pricing.Measure;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What materials cost now: metal at the price of a fine gram, findings at the average of their lot. */
record Costing(RateBoard rates, UUID branch, Map<UUID, Lot> lots, Currency currency) {

    CostLine line(Material material) {
        return switch (material.kind()) {
            case METAL -> metal(material);
            case STONE -> stone(material);
            case FINDING -> finding(material);
            case LABOUR -> new CostLine(material.kind(), material.label(), rounded(material.cost()), "");
        };
    }

    /** All of them together; empty while one is not known. */
    Optional<Money> sum(List<CostLine> lines) {
        Money sum = Money.zero(currency);
        for (CostLine line : lines) {
            if (line.amount() == null) {
                return Optional.empty();
            }
            sum = sum.plus(line.amount());
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(sum.rounded());
    }

    private CostLine metal(Material material) {
        Metal metal = Objects.requireNonNull(material.metal());
        Weight fine = Objects.requireNonNull(material.fineGrams());
        Percent loss = Objects.requireNonNullElse(material.lossPercent(), Percent.ZERO);
        BigDecimal grams = fine.grams().multiply(BigDecimal.ONE.add(loss.fraction()));
        Optional<Money> rate = FineRate.of(rates, metal, branch);
        return new CostLine(
                material.kind(),
                material.label(),
                rate.map(each -> each.times(grams).rounded()).orElse(null),
                "%s g + %s %% × %s"
                        .formatted(fine, loss, rate.map(Money::toString).orElse("?")));
    }

    private CostLine stone(Material material) {
        Money each = Objects.requireNonNull(material.cost());
        int count = Objects.requireNonNullElse(material.count(), 1);
        Carats carats = Objects.requireNonNullElse(material.carats(), Carats.ZERO);
        boolean byPiece = material.per() == Measure.PIECE;
        BigDecimal times = byPiece ? BigDecimal.valueOf(count) : carats.value();
        String how = byPiece ? "%d pc × %s".formatted(count, each) : "%s ct × %s".formatted(carats, each);
        return new CostLine(material.kind(), material.label(), each.times(times).rounded(), how);
    }

    private CostLine finding(Material material) {
        Lot lot = lots.get(material.lotId());
        Money cost = lot == null ? null : lot.costOf(material.taken());
        return new CostLine(
                material.kind(),
                material.label(),
                rounded(cost),
                "%s × %s".formatted(material.taken(), lot == null ? "?" : lot.code()));
    }

    private static @Nullable Money rounded(@Nullable Money amount) {
        return amount == null ? null : amount.rounded();
    }
}
