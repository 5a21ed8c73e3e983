package app.karat.ui.api.shop;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a customer need not be charged sales tax in a state. */
public record TaxCertificate(
        UUID id,
        String place,
        String number,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean hasDocument,
        @Nullable String revokedAt) {

    /** Whether it counts on that day. */
    public boolean isValid(LocalDate day) {
        return revokedAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** One as entered; the document is a data URL. */
    public record Entry(
            String place,
            String number,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String document) {}
}
