package app.karat.shop.sales;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import org.jspecify.annotations.Nullable;

/** What the invoice must say about a piece, as it was when it was sold. */
public record Article(
        String category,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Fineness fineness,
        Weight grossGrams,
        Weight netGrams,
        Carats stoneCarats,
        @Nullable String huid,
        @Nullable String hsn) {}
