package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One shop of a chain; {@code place} is the state or county code that tax follows. */
public record Branch(
        UUID id,
        String code,
        String name,
        @Nullable String address,
        @Nullable String place) {}
