package app.karat.shop.customers;

import app.karat.kernel.problem.Problem;
import java.util.UUID;

/** What can be wrong with a certificate. */
public final class CertificateProblem extends Problem {

    private CertificateProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** No certificate of this customer has this id, or none that stands, or it has no paper. */
    static CertificateProblem unknown() {
        return new CertificateProblem(
                404, "tax-certificate-unknown", "Unknown certificate", "There is no such certificate.");
    }

    /** The id belongs to another certificate. */
    static CertificateProblem idReused(UUID id) {
        return new CertificateProblem(
                409,
                "tax-certificate-id-reused",
                "Id reused",
                "The id %s was used for another certificate.".formatted(id));
    }

    /** Other countries know no such thing. */
    static CertificateProblem notHere() {
        return new CertificateProblem(
                409,
                "tax-certificate-not-here",
                "Not in this country",
                "Sales tax certificates are of the United States.");
    }
}
