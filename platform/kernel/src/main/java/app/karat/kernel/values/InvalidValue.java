package app.karat.kernel.values;

import app.karat.kernel.problem.BrokenRule;

/**
 * A value that cannot exist: a negative weight, an unknown purity, an amount out of bounds. The {@linkplain #rule() rule} is a stable word for
 * programs, the message a sentence for people; both are made for the {@code errors[]} of a problem and never carry the offending input at length.
 */
public final class InvalidValue extends IllegalArgumentException implements BrokenRule {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * @param rule stable name of the broken rule, such as {@code weight-negative}
     * @param message the sentence a jeweller reads
     */
    public InvalidValue(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }
}
