package app.karat.shop.inventory;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece that comes in with a document, as a client describes it: where it comes from, what it cost and where it goes say the document. */
public record NewPiece(
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
        @Nullable String huid,
        @Nullable String hsn) {

    /** The piece in stock, or null with everything that is wrong noted at fields that begin with {@code at}. */
    public @Nullable Piece piece(
            UUID branch, @Nullable Money cost, Instant when, Currency currency, String at, Fields fields) {
        var own = new Fields();
        String checkedTag = own.text("tag", tag, 40);
        String checkedName = own.text("name", name, 200);
        String checkedCategory = own.optional("category", category, 60);
        String checkedHuid = own.matching("huid", huid, "[A-Za-z0-9]{6}", "A HUID has exactly six letters and digits.");
        String checkedHsn = own.matching("hsn", hsn, "\\d{4,8}", "An HSN has four to eight digits.");
        try {
            var draft = draft(own, cost, checkedHsn);
            DraftTexts.check(draft, currency, own);
            own.check();
            MetalContent content = draft.content();
            return new Piece(
                    UUID.randomUUID(),
                    checkedTag,
                    checkedName,
                    Objects.requireNonNullElse(checkedCategory, ""),
                    draft,
                    content,
                    checkedHuid == null ? null : checkedHuid.toUpperCase(Locale.ROOT),
                    branch,
                    PieceStatus.IN_STOCK,
                    1,
                    when);
        } catch (Problem wrong) {
            wrong.errors().forEach(error -> fields.refuse(at + error.field(), error.rule(), error.message()));
            return null;
        }
    }

    private PieceDraft draft(Fields own, @Nullable Money cost, @Nullable String checkedHsn) {
        return new PieceDraft(
                metal,
                purity,
                grossGrams,
                otherGrams,
                own.whole("stones", stones),
                pricing,
                own.whole("otherCharges", otherCharges),
                cost,
                checkedHsn);
    }
}
