package app.karat.ui.api.shop;

import org.jspecify.annotations.Nullable;

/** One tender; {@code tendered} is what the customer handed over in cash. */
public record Payment(
        String method,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference) {}
