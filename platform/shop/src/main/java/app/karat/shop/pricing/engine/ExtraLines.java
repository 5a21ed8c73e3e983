package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PriceLine;
import app.karat.shop.pricing.Stone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Stones, their setting, and other charges. */
final class ExtraLines {

    private ExtraLines() {}

    static List<PriceLine> of(PieceDraft draft) {
        List<PriceLine> lines = new ArrayList<>();
        draft.stones().forEach(stone -> {
            lines.add(stone(stone));
            Money setting = stone.settingCharge();
            if (setting != null && !setting.isZero()) {
                lines.add(
                        Lines.perPiece(PriceLine.Kind.SETTING, "Setting " + stone.name(), stone.pieces(), setting, ""));
            }
        });
        draft.otherCharges().forEach(charge -> lines.add(other(charge)));
        return lines;
    }

    private static PriceLine stone(Stone stone) {
        Stone.StonePrice price = Objects.requireNonNull(stone.pricing());
        Money rate = Objects.requireNonNull(price.rate());
        return switch (Objects.requireNonNull(price.mode())) {
            case PER_CARAT -> Lines.byCarat(stone.name(), stone.weight(), rate);
            case PER_PIECE -> Lines.perPiece(PriceLine.Kind.STONE, stone.name(), stone.pieces(), rate, "");
            case FLAT ->
                Lines.flat(PriceLine.Kind.STONE, stone.name(), rate.rounded(), "agreed amount for all of them");
        };
    }

    private static PriceLine other(OtherCharge charge) {
        Money amount = Objects.requireNonNull(charge.amount()).rounded();
        return Lines.flat(PriceLine.Kind.OTHER, charge.name(), amount, "fixed charge");
    }
}
