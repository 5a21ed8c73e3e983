package app.karat.shop.till;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.annotation.JsonSerialize;

/** How many of each note and coin lie in a drawer. */
public record CashCount(List<Pile> piles) {

    /** Keeps its own copy, largest first. */
    public CashCount {
        piles = piles.stream()
                .sorted((one, other) -> other.value().compareTo(one.value()))
                .toList();
    }

    /** What it comes to. */
    public Money total(Currency currency) {
        BigDecimal sum = piles.stream()
                .map(pile -> pile.value().multiply(BigDecimal.valueOf(pile.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(sum, currency);
    }

    /** Notes or coins of one value. */
    @Schema(name = "CashPile")
    public record Pile(
            @JsonSerialize(using = PlainDecimal.class) BigDecimal value, int count) {}
}
