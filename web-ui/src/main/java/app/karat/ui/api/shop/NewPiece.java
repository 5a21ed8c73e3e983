package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece that comes in with a document; what is left out, the document says. */
public record NewPiece(
        String tag,
        @Nullable String name,
        @Nullable String category,
        @Nullable String metal,
        @Nullable String purity,
        @Nullable BigDecimal grossGrams,
        @Nullable List<Stone> stones,
        Pricing pricing,
        @Nullable String hsn) {}
