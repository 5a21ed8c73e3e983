package app.karat.shop.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a report that was filed.
 *
 * @param payments exactly those that the report holds now
 * @param paper with its whole number
 */
public record FilingRequest(
        UUID customerId,
        List<Long> payments,
        LocalDate filedOn,
        @Nullable String reference,
        @Nullable LocalDate dateOfBirth,
        @Nullable String occupation,
        CashFiling.Paper paper) {

    /** Keeps its own copy. */
    public FilingRequest {
        payments = List.copyOf(payments);
    }
}
