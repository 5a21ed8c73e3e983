package app.karat.kernel.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next the cursor to ask for the following page with, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** What a caller gets who does not say. */
    public static final int USUAL_LIMIT = 50;

    /** What nobody gets more of. */
    public static final int MOST = 200;

    /** Keeps its own copy. */
    public Page {
        items = List.copyOf(items);
    }

    /** The limit to work with for the one that was asked for, 1 to {@link #MOST}. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL_LIMIT : Math.clamp(asked, 1, MOST);
    }

    /** Makes a page of up to {@code limit + 1} rows that were read: the extra row only tells that there are more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }

    /** The same page with its items seen another way. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
