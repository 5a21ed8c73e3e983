package app.karat.kernel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next the cursor to ask for the following page with, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Keeps its own copy. */
    public Page {
        items = List.copyOf(items);
    }
}
