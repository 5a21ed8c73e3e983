package app.karat.shop.designs;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.pricing.PieceDraft;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Designs as sentences. */
final class DesignFixtures {

    private DesignFixtures() {}

    /** The ring of the checked case in rupees, and one size larger. */
    static DesignTerms aRing(String style) {
        return terms(style, "Solitaire ring", null);
    }

    /** That ring under another name, with a finding from that lot. */
    static DesignTerms terms(String style, String name, @Nullable UUID lot) {
        PieceDraft draft = PieceFixtures.draft("22K", "10.000", "INR", null);
        var gold = new Material(
                Material.Kind.METAL,
                "Gold",
                Metal.GOLD,
                Weight.of("9.000"),
                Percent.of("2"),
                null,
                null,
                null,
                null,
                null,
                null);
        var box = new Material(Material.Kind.FINDING, "Box", null, null, null, lot, 1, null, null, null, null);
        return new DesignTerms(
                style,
                name,
                "Ring",
                "Classics",
                "",
                draft,
                List.of(larger("S18")),
                lot == null ? List.of(gold) : List.of(gold, box),
                false);
    }

    private static Variant larger(String suffix) {
        return new Variant(suffix, "18", null, null, null, Weight.of("11.000"), null, null, null, null);
    }
}
