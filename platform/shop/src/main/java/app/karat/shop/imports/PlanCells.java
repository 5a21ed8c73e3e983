package app.karat.shop.imports;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stones and pricing out of single columns. Making or wastage in a row means that it is priced by the rate, else a price is its tag price, else a
 * mark-up is put on its cost; a row that says none of these is priced by the rate alone.
 */
final class PlanCells {

    private final Currency currency;
    private final JsonMapper json;

    PlanCells(Currency currency, JsonMapper json) {
        this.currency = currency;
        this.json = json;
    }

    /** Stones, pricing and charges, from the one column of our own exports if the sheet has it. */
    Detail detail(Cells cells) {
        String whole = cells.text(Target.DETAIL);
        if (whole != null) {
            try {
                return json.readValue(whole, Detail.class);
            } catch (JacksonException broken) {
                cells.fields()
                        .refuse(
                                Target.DETAIL.field(),
                                "unreadable",
                                "This is not what Karat exported; clear the cell or the column.");
                return new Detail(List.of(), null, List.of());
            }
        }
        Stone stone = stone(cells);
        return new Detail(stone == null ? List.of() : List.of(stone), plan(cells), List.of());
    }

    private PricePlan plan(Cells cells) {
        BigDecimal wastage = cells.number(Target.WASTAGE);
        BigDecimal making = cells.number(Target.MAKING);
        BigDecimal percent = cells.number(Target.MAKING_PERCENT);
        var price = cells.money(Target.PRICE, currency);
        if (wastage == null && making == null && percent == null) {
            if (price != null) {
                return PricePlan.fixed(price);
            }
            Percent markUp = cells.value(Target.MARK_UP, Percent::new);
            if (markUp != null) {
                return PricePlan.costPlus(markUp, null);
            }
        }
        return PricePlan.metalRate(wastage(wastage), making(making, percent));
    }

    private static PricePlan.@Nullable Wastage wastage(@Nullable BigDecimal percent) {
        return percent == null
                ? null
                : new PricePlan.Wastage(
                        PricePlan.Wastage.Mode.PERCENT_WEIGHT, percent, PricePlan.Wastage.Base.NET, null, null);
    }

    private static PricePlan.@Nullable Making making(@Nullable BigDecimal perGram, @Nullable BigDecimal percent) {
        if (perGram == null && percent == null) {
            return null;
        }
        return perGram == null
                ? new PricePlan.Making(
                        PricePlan.Making.Mode.PERCENT_VALUE, percent, PricePlan.Making.Base.NET, null, null)
                : new PricePlan.Making(PricePlan.Making.Mode.PER_GRAM, perGram, PricePlan.Making.Base.NET, null, null);
    }

    private @Nullable Stone stone(Cells cells) {
        String kind = cells.text(Target.STONE_KIND);
        Carats carats = cells.value(Target.STONE_CARATS, Carats::new);
        if (kind == null && (carats == null || carats.isZero())) {
            return null;
        }
        Integer count = cells.value(Target.STONE_COUNT, BigDecimal::intValueExact);
        return new Stone(
                kind,
                null,
                carats,
                count,
                price(cells),
                null,
                null,
                null,
                cells.text(Target.LAB),
                cells.text(Target.CERTIFICATE),
                origin(cells.text(Target.STONE_ORIGIN)),
                null);
    }

    private Stone.StonePrice price(Cells cells) {
        var perCarat = cells.money(Target.STONE_RATE, currency);
        if (perCarat != null) {
            return new Stone.StonePrice(Stone.Mode.PER_CARAT, perCarat);
        }
        var flat = cells.money(Target.STONE_PRICE, currency);
        return new Stone.StonePrice(
                Stone.Mode.FLAT, flat == null ? app.karat.kernel.values.Money.zero(currency) : flat);
    }

    private static Stone.@Nullable Origin origin(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String words = text.toLowerCase(Locale.ROOT);
        boolean grown =
                words.contains("lab") || words.contains("grown") || words.contains("synth") || words.contains("cvd");
        return grown ? Stone.Origin.LAB_GROWN : Stone.Origin.NATURAL;
    }

    /** What our exports write into one column. */
    record Detail(
            @Nullable List<Stone> stones,
            @Nullable PricePlan pricing,
            @Nullable List<OtherCharge> otherCharges) {}
}
