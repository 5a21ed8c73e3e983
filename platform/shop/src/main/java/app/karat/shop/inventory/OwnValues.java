package app.karat.shop.inventory;

import app.karat.shop.text.Fields;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks what a client says about fields of the shop's own: short keys, short texts, few of them. */
public final class OwnValues {

    private static final int MOST = 40;
    private static final int LONGEST = 500;

    private OwnValues() {}

    /** The values that are there, with everything that is wrong noted at its field. */
    public static Map<String, String> checked(@Nullable Map<String, @Nullable String> own, Fields fields) {
        Map<String, String> there = new TreeMap<>();
        if (own == null) {
            return there;
        }
        fields.require(own.size() <= MOST, "own", "too-many", "A piece has at most %d own fields.".formatted(MOST));
        for (var each : own.entrySet()) {
            String at = "own." + each.getKey();
            fields.require(
                    each.getKey().matches("[a-z0-9_]{1,40}"),
                    at,
                    "form",
                    "A key has small letters, digits and underscores.");
            String value = fields.optional(at, each.getValue(), LONGEST);
            if (value != null) {
                there.put(each.getKey(), value);
            }
        }
        return there;
    }
}
