package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a report was filed, with what the form asked for beyond the customer's record.
 *
 * @param payments the ids of the payments that it reported
 * @param reference how the office confirmed it, or null
 */
public record CashFiling(
        UUID id,
        List<Long> payments,
        Money total,
        LocalDate filedOn,
        @Nullable String reference,
        @Nullable LocalDate dateOfBirth,
        @Nullable String occupation,
        Paper paper,
        Instant at,
        String byName) {

    /** Keeps its own copy. */
    public CashFiling {
        payments = List.copyOf(payments);
    }

    /** The identity paper that was looked at; its number by the last signs. */
    @Schema(name = "CashPaper")
    public record Paper(String kind, String issuer, String number) {

        /** Never the whole number. */
        @Override
        public String toString() {
            return kind + " " + issuer + " " + app.karat.shop.vault.MaskedNumber.of(number);
        }
    }
}
