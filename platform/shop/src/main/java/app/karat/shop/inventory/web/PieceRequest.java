package app.karat.shop.inventory.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.DraftTexts;
import app.karat.shop.inventory.OfDesign;
import app.karat.shop.inventory.OwnValues;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.pricing.MetalContent;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import app.karat.shop.text.Fields;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece as a client sends it. Weights that follow from others (net, fine) and the status are not the client's to say. */
record PieceRequest(
        @Nullable UUID id,
        @Nullable String tag,
        @Nullable String name,
        @Nullable String category,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight grossGrams,
        @Nullable Weight otherGrams,
        @Nullable List<@Nullable Stone> stones,
        @Nullable PricePlan pricing,
        @Nullable List<@Nullable OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String huid,
        @Nullable String hsn,
        @Nullable UUID branchId,
        @Nullable String epc,
        @Nullable Map<String, @Nullable String> own,
        @Nullable UUID designId,
        @Nullable String variant) {

    private static final String HUID_RULE = "A HUID has exactly six letters and digits.";

    /** The piece it asks for, or a problem naming each field that is wrong. */
    Piece piece(UUID piece, long version, Instant at, Currency currency) {
        var fields = new Fields();
        String checkedTag = fields.text("tag", tag, 40);
        String checkedName = fields.text("name", name, 200);
        String checkedCategory = fields.optional("category", category, 60);
        String checkedHuid = upper("huid", huid, "[A-Za-z0-9]{6}", HUID_RULE, fields);
        String checkedEpc = upper("epc", epc, "[0-9A-Fa-f]{24}", "An RFID code has 24 hexadecimal digits.", fields);
        UUID branch = fields.required("branchId", branchId);
        PieceDraft draft = draft(fields);
        Map<String, String> checkedOwn = OwnValues.checked(own, fields);
        OfDesign checkedDesign = design(fields);
        DraftTexts.check(draft, currency, fields);
        fields.check();
        MetalContent content = draft.content();
        return new Piece(
                piece,
                checkedTag,
                checkedName,
                Objects.requireNonNullElse(checkedCategory, ""),
                labelled(draft, content),
                content,
                checkedHuid,
                Objects.requireNonNull(branch),
                PieceStatus.IN_STOCK,
                version,
                at,
                checkedEpc,
                checkedOwn,
                checkedDesign);
    }

    private @Nullable OfDesign design(Fields fields) {
        String checkedVariant = fields.optional("variant", variant, 20);
        fields.require(
                designId != null || checkedVariant == null,
                "variant",
                "of-design",
                "Say which design the variant is of.");
        return designId == null
                ? null
                : new OfDesign(designId, null, checkedVariant == null ? null : checkedVariant.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String upper(
            String field, @Nullable String value, String form, String message, Fields fields) {
        String text = fields.matching(field, value, form, message);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private PieceDraft draft(Fields fields) {
        return new PieceDraft(
                metal,
                purity,
                grossGrams,
                otherGrams,
                fields.whole("stones", stones),
                pricing,
                fields.whole("otherCharges", otherCharges),
                cost,
                fields.matching("hsn", hsn, "\\d{4,8}", "An HSN has four to eight digits."));
    }

    /** The draft with the purity as the table spells it. */
    private static PieceDraft labelled(PieceDraft draft, MetalContent content) {
        return new PieceDraft(
                draft.metal(),
                content.purity().label(),
                draft.grossGrams(),
                draft.otherGrams(),
                draft.stones(),
                draft.pricing(),
                draft.otherCharges(),
                draft.cost(),
                draft.hsn());
    }
}
