package app.karat.ui.api.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A country Karat knows the tax, units and money of. */
public record Country(
        String code,
        String name,
        String currency,
        String locale,
        List<String> timeZones,
        @Nullable String taxName) {}
