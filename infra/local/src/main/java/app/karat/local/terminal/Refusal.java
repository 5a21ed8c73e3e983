package app.karat.local.terminal;

/** Why Karat cannot start, in one sentence with a way out. Shown to the person at the terminal instead of a stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
