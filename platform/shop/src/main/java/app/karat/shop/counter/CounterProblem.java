package app.karat.shop.counter;

import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a cart is not put aside or taken up. */
public final class CounterProblem extends Problem {

    private CounterProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail, List.of(), Map.of());
    }

    /** Taken up at another till, over, or never there. */
    public static CounterProblem gone() {
        return new CounterProblem(
                404,
                "held-cart-unknown",
                "Cart not there",
                "This cart was taken up at another till, or its time is over.");
    }

    /** The id belongs to another cart. */
    public static CounterProblem idReused(UUID id) {
        return new CounterProblem(
                409, "held-cart-id-reused", "Cart id reused", "The id %s was used for another cart.".formatted(id));
    }
}
