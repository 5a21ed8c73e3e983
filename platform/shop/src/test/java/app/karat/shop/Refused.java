package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a call is refused, and with which problem. */
public final class Refused {

    private Refused() {}

    /** The call fails with the problem of that slug. */
    public static void with(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
