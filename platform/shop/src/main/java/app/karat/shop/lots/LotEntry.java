package app.karat.shop.lots;

import app.karat.kernel.values.PlainDecimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One movement of a lot, signed.
 *
 * @param grams the metal, or the stones at five carats to the gram
 * @param reason why it was put right
 */
public record LotEntry(
        Instant at,
        String kind,
        int count,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal grams,
        UUID source,
        @Nullable String reason,
        String byName) {}
