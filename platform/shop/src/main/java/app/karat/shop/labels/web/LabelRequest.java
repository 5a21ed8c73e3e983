package app.karat.shop.labels.web;

import app.karat.shop.labels.LabelField;
import app.karat.shop.labels.LabelWish;
import app.karat.shop.text.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Labels as a client asks for them. */
record LabelRequest(
        @Nullable String layout,
        LabelWish.@Nullable Format format,
        @Nullable List<@Nullable UUID> pieces,
        @Nullable Integer copies,
        @Nullable List<@Nullable LabelField> without,
        @Nullable Integer dotsPerMm,
        @Nullable String reason) {

    private static final int MOST_PIECES = 2_000;
    private static final int MOST_LABELS = 5_000;

    LabelWish wish() {
        var fields = new Fields();
        String key = fields.text("layout", layout, 40);
        List<UUID> ids = fields.whole("pieces", pieces).stream().distinct().toList();
        int each = Objects.requireNonNullElse(copies, 1);
        int dots = Objects.requireNonNullElse(dotsPerMm, 8);
        fields.require(!ids.isEmpty(), "pieces", "required", "Name the pieces that need a label.");
        fields.require(ids.size() <= MOST_PIECES, "pieces", "too-many", "At most 2,000 pieces at once.");
        fields.require(
                each >= 1 && (long) each * ids.size() <= MOST_LABELS,
                "copies",
                "out-of-range",
                "From 1 to 5,000 labels at once.");
        fields.require(
                Set.of(6, 8, 12, 24).contains(dots),
                "dotsPerMm",
                "unknown",
                "Printers have 6, 8, 12 or 24 dots per mm.");
        String why = fields.optional("reason", reason, 200);
        Set<LabelField> hidden = Set.copyOf(fields.whole("without", without));
        fields.check();
        return new LabelWish(
                key, Objects.requireNonNullElse(format, LabelWish.Format.PDF), ids, each, hidden, dots, why);
    }
}
