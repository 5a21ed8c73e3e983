package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What anybody may check behind the code on an invoice. */
public record Verification(
        String business,
        @Nullable String branch,
        @Nullable String locale,
        @Nullable String timeZone,
        String invoiceNumber,
        Instant at,
        List<SoldLine> lines,
        @Nullable List<Tax> taxes,
        @Nullable Money roundOff,
        Money total,
        @Nullable List<String> formulas) {}
