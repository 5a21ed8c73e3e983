package app.karat.ui.counter;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Texts;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the counter: a piece, or some of a lot.
 *
 * @param taken how much of the lot
 */
record Goods(
        UUID id,
        String tag,
        String name,
        @Nullable String category,
        @Nullable Piece piece,
        @Nullable Lot lot,
        Quote.@Nullable Taken taken) {

    static Goods of(Piece piece) {
        return new Goods(piece.id(), piece.tag(), piece.name(), piece.category(), piece, null, null);
    }

    static Goods of(Lot lot, Quote.Taken taken) {
        return new Goods(lot.id(), lot.code(), lot.name(), lot.category(), null, lot, taken);
    }

    /** One line of what it weighs, or how much of it is taken. */
    String facts(Formats formats) {
        if (piece != null) {
            return Texts.t(
                    "counter.weights",
                    tag,
                    piece.purity(),
                    formats.grams(piece.grossGrams()),
                    formats.grams(piece.netGrams()));
        }
        Quote.Taken some = Objects.requireNonNull(taken);
        int count = some.count() == null ? 0 : some.count();
        if (some.carats() != null) {
            return tag + " · " + Texts.t("lots.stones", count, formats.carats(some.carats()));
        }
        return tag + " · " + (some.grams() != null ? formats.grams(some.grams()) : Texts.t("lots.pieces", count));
    }
}
