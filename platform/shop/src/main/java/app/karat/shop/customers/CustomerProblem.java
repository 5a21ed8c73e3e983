package app.karat.shop.customers;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.problem.Problem;
import java.util.UUID;

/** What can be wrong with a customer. */
public final class CustomerProblem extends Problem {

    private CustomerProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** No customer of this business has this id. */
    public static CustomerProblem unknown() {
        return new CustomerProblem(404, "customer-unknown", "Unknown customer", "There is no such customer.");
    }

    /** The id that the client made is in use. */
    public static CustomerProblem idTaken(UUID id) {
        return new CustomerProblem(
                409, "customer-id-taken", "Customer exists", "A customer with the id " + id + " exists.");
    }

    /** A number with hidden signs is none that could be kept. */
    public static Problem maskedNumber() {
        return InvalidInput.field("taxId", "masked", "Type the whole number, or leave the one that is shown as it is.");
    }

    /** Somebody else saved first. */
    public static CustomerProblem changedMeanwhile() {
        return new CustomerProblem(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this customer since you opened it. Load it again and repeat your change.");
    }
}
