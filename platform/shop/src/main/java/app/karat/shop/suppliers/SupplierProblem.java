package app.karat.shop.suppliers;

import app.karat.kernel.problem.Problem;
import java.util.UUID;

/** What can be wrong with a supplier. */
public final class SupplierProblem extends Problem {

    private SupplierProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** No supplier of this business. */
    public static SupplierProblem unknown() {
        return new SupplierProblem(404, "supplier-unknown", "Unknown supplier", "There is no such supplier.");
    }

    /** The id that the client made is in use. */
    public static SupplierProblem idTaken(UUID id) {
        return new SupplierProblem(
                409, "supplier-id-taken", "Supplier exists", "A supplier with the id " + id + " exists.");
    }

    /** Somebody else saved first. */
    public static SupplierProblem changedMeanwhile() {
        return new SupplierProblem(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this supplier since you opened it. Load it again and repeat your change.");
    }
}
