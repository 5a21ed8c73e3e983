package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece as the shop keeps it; net and fine grams are reckoned by the shop, never by a screen. */
public record Piece(
        UUID id,
        String tag,
        String name,
        @Nullable String category,
        String metal,
        String purity,
        int fineness,
        BigDecimal grossGrams,
        @Nullable BigDecimal otherGrams,
        @Nullable List<Stone> stones,
        Pricing pricing,
        @Nullable List<OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String huid,
        @Nullable String hsn,
        UUID branchId,
        String status,
        long version,
        BigDecimal netGrams,
        BigDecimal fineGrams,
        @Nullable Money price,
        @Nullable OfDesign design) {

    /** The design it was made or bought after. */
    public record OfDesign(
            UUID id, @Nullable String style, @Nullable String variant) {

        /** The style number with the variant behind it. */
        public String words() {
            String number = style == null ? "" : style;
            return variant == null ? number : number + "-" + variant;
        }
    }

    /** The tag that guards an edit against a newer version. */
    public String etag() {
        return "\"" + version + "\"";
    }

    /** Can be sold now, perhaps to one customer only. */
    public boolean maySell() {
        return inStock() || "RESERVED".equals(status) || "ON_MEMO".equals(status);
    }

    /** Can be, or is, kept for a customer. */
    public boolean mayBeKept() {
        return inStock() || "RESERVED".equals(status) || "IN_TRANSIT".equals(status);
    }

    /** Lies in the shop for anybody. */
    public boolean inStock() {
        return "IN_STOCK".equals(status);
    }
}
