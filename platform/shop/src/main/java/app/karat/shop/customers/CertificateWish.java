package app.karat.shop.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as a client hands it in.
 *
 * @param document the paper as a data URL, or null
 */
public record CertificateWish(
        String place,
        String number,
        TaxCertificate.Kind kind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String document) {}
