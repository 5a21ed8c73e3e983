package app.karat.shop.designs;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which designs a list is about.
 *
 * @param typed the beginning of a style number, or a part of the name
 * @param retired those that are made no more instead of the others
 */
public record DesignFilter(
        @Nullable String typed,
        @Nullable String category,
        @Nullable String collection,
        boolean retired) {

    /** The conditions in SQL on {@code design d}. */
    String conditions() {
        return (isBlank(typed)
                        ? ""
                        : " AND (starts_with(upper(d.style), upper(:typed)) OR position(lower(:typed) IN lower(d.name)) > 0)")
                + (isBlank(category) ? "" : " AND d.category = :category")
                + (isBlank(collection) ? "" : " AND lower(d.collection) = lower(:collection)");
    }

    /** What {@link #conditions} speaks of. */
    Map<String, Object> binds() {
        Map<String, Object> binds = new HashMap<>();
        put(binds, "typed", typed);
        put(binds, "category", category);
        put(binds, "collection", collection);
        return binds;
    }

    private static void put(Map<String, Object> binds, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            binds.put(name, value.strip());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
