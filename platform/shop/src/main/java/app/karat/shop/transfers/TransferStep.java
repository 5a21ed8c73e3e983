package app.karat.shop.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what with a transfer, and when. */
public record TransferStep(
        String action, Instant at, String by, @Nullable String note) {}
