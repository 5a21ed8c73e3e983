package app.karat.kernel.problem;

/**
 * One field of the request that is not acceptable, so that a form can show the message beside it.
 *
 * @param field path of the field in the request, such as {@code lines[0].discount}
 * @param rule stable key of the rule that was broken, such as {@code positive}
 * @param message a sentence for people
 */
public record FieldError(String field, String rule, String message) {}
