package app.karat.kernel.problem;

/** An exception of a value type that knows which rule was broken, for the {@code errors[]} of a problem. */
public interface BrokenRule {

    /** Stable key of the rule, such as {@code weight-negative}. */
    String rule();
}
