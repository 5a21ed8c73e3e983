package app.karat.shop.imports;

import java.util.List;

/**
 * What a column of a sheet can say about a piece.
 *
 * <p>The fields are those of a piece's form; {@link #DETAIL} is what our own exports write for stones, pricing and charges as a whole.
 * {@link #HANDLE}, {@link #OPTION} and {@link #QUANTITY} are for product files of web shops.
 */
public enum Target {
    TAG("tag"),
    NAME("name"),
    CATEGORY("category"),
    METAL("metal"),
    PURITY("purity"),
    GROSS("grossGrams"),
    NET("netGrams"),
    OTHER("otherGrams"),
    STONE_KIND("stones[0].kind"),
    STONE_CARATS("stones[0].carats"),
    STONE_COUNT("stones[0].count"),
    STONE_RATE("stones[0].pricing.rate"),
    STONE_PRICE("stones[0].pricing"),
    STONE_ORIGIN("stones[0].origin"),
    LAB("stones[0].lab"),
    CERTIFICATE("stones[0].certificate"),
    WASTAGE("pricing.wastage"),
    MAKING("pricing.making"),
    MAKING_PERCENT("pricing.making.percent"),
    PRICE("pricing.fixedPrice"),
    MARK_UP("pricing.markUpPercent"),
    COST("cost"),
    HUID("huid"),
    HSN("hsn"),
    BRANCH("branchId"),
    STATUS("status"),
    EPC("epc"),
    DETAIL("pricing.detail"),
    OWN("own"),
    HANDLE("handle"),
    OPTION("option"),
    QUANTITY("quantity");

    private final String field;

    Target(String field) {
        this.field = field;
    }

    /** The name that problems give the field. */
    public String field() {
        return field;
    }

    /** The most fitting target for a field that a problem names. */
    static Target ofField(String name) {
        String plain = name.startsWith("stones[") ? name.replaceFirst("\\[\\d+]", "[0]") : name;
        Target best = DETAIL;
        for (Target target : List.of(values())) {
            boolean better = best == DETAIL || target.field.length() > best.field.length();
            if (better && plain.startsWith(target.field)) {
                best = target;
            }
        }
        return best;
    }
}
