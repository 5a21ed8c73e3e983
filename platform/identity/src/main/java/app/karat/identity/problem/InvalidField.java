package app.karat.identity.problem;

import org.springframework.http.HttpStatus;

/** One field of a request cannot be accepted; the problem names field and rule so that a form can show it in place. */
public final class InvalidField extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    public InvalidField(String field, String rule, String message) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", "A field cannot be accepted", message);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
