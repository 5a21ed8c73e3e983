package app.karat.ui.api.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor of the next, absent on the last page. */
public record Page<T>(List<T> items, @Nullable String next) {}
