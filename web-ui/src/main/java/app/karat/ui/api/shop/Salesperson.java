package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who sells, with their commission in percent. */
public record Salesperson(UUID id, String name, BigDecimal commission, boolean active) {

    /** Everybody, as the list is to be. */
    public record People(List<Salesperson> people) {}

    /** A part of one sale. */
    public record Part(UUID personId, BigDecimal percent) {}

    /** A part of a sale that was made. */
    public record Share(UUID personId, String name, BigDecimal percent, Money amount) {}

    /** What one person sold in some days. */
    public record Figure(
            @Nullable UUID personId, String name, long sales, Money sold, Money returned, Money commission) {}
}
