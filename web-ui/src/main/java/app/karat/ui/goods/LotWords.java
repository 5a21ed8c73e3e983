package app.karat.ui.goods;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.Quantity;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Texts;
import java.math.BigDecimal;

/** How much, and for how much, in the words of each kind of lot. */
public final class LotWords {

    private static final BigDecimal CARATS_OF_A_GRAM = BigDecimal.valueOf(5);

    private LotWords() {}

    /** What is left of it. */
    public static String left(Lot lot, Formats formats) {
        return switch (lot.kind()) {
            case "WEIGHT" -> formats.grams(lot.onHand().grams());
            case "PARCEL" ->
                Texts.t(
                        "lots.stones",
                        lot.onHand().count(),
                        formats.carats(lot.onHand().carats()));
            case "SERVICE" -> Texts.t("lots.always");
            default -> Texts.t("lots.pieces", lot.onHand().count());
        };
    }

    /** So much of any lot. */
    public static String much(Quantity quantity, Formats formats) {
        if (quantity.carats().signum() > 0) {
            return Texts.t("lots.stones", quantity.count(), formats.carats(quantity.carats()));
        }
        return quantity.count() == 0 && quantity.grams().signum() > 0
                ? formats.grams(quantity.grams())
                : Texts.t("lots.pieces", quantity.count());
    }

    /** What a unit of it costs. */
    public static String price(Lot lot, Formats formats) {
        if (lot.unitPrice() == null) {
            return Texts.t("lots.byRate");
        }
        return Texts.t("lots.per." + lot.kind(), formats.money(lot.unitPrice()));
    }

    /** A movement, with its sign. */
    static String moved(Lot.Entry entry, Lot lot, Formats formats) {
        String sign = entry.count() < 0 || entry.grams().signum() < 0 ? "−" : "+";
        return sign
                + switch (lot.kind()) {
                    case "WEIGHT" -> formats.grams(entry.grams().abs());
                    case "PARCEL" ->
                        Texts.t(
                                "lots.stones",
                                Math.abs(entry.count()),
                                formats.carats(entry.grams().abs().multiply(CARATS_OF_A_GRAM)));
                    default -> Texts.t("lots.pieces", Math.abs(entry.count()));
                };
    }
}
