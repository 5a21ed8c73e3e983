package app.karat.shop.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer need not be charged sales tax in a state.
 *
 * @param place code of the state
 * @param validUntil the last day, or null for one without an end
 * @param hasDocument whether the paper is kept with it
 */
public record TaxCertificate(
        UUID id,
        UUID customerId,
        String place,
        String number,
        Kind kind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean hasDocument,
        @Nullable Instant revokedAt,
        Instant at,
        String byName) {

    /** Why it was given. */
    public enum Kind {
        RESALE,
        CHARITY,
        GOVERNMENT,
        OTHER
    }

    /** What the bill says in place of the tax. */
    String label() {
        return "Exempt: %s certificate %s (%s)".formatted(kind.name().toLowerCase(Locale.ROOT), number, place);
    }

    boolean counts(LocalDate day, @Nullable String branchPlace) {
        return isIn(branchPlace) && isValid(day);
    }

    /** Why it does not count for a sale there on that day. */
    String whyNot(LocalDate day, @Nullable String branchPlace) {
        if (!isIn(branchPlace)) {
            return "Certificate %s is for %s, not for %s: taxed.".formatted(number, place, branchPlace);
        }
        return revokedAt != null
                ? "Certificate %s was revoked: taxed.".formatted(number)
                : day.isBefore(validFrom)
                        ? "Certificate %s holds from %s on: taxed.".formatted(number, validFrom)
                        : "Certificate %s ran out on %s: taxed.".formatted(number, validUntil);
    }

    private boolean isValid(LocalDate day) {
        return revokedAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    private boolean isIn(@Nullable String branchPlace) {
        return branchPlace != null && (branchPlace.equals(place) || branchPlace.startsWith(place + "-"));
    }
}
