package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drawer from its float to its count; what it should hold comes with its closing only. */
public record TillSession(
        UUID id,
        UUID branchId,
        String till,
        LocalDate day,
        boolean open,
        Instant openedAt,
        String openedByName,
        Money opening,
        @Nullable Closing closing) {

    /** How it ended. */
    public record Closing(Instant at, String byName, Money counted, Money expected, Money difference, String zNumber) {}

    /** So many notes or coins of one value. */
    public record Pile(BigDecimal value, int count) {}

    /** A drawer to open. */
    public record Opening(UUID branchId, String till, List<Pile> count) {}

    /** What was counted. */
    public record Count(List<Pile> count) {}

    /** Cash put in or taken out by hand. */
    public record Movement(String direction, Money amount, String purpose, String reason) {}
}
