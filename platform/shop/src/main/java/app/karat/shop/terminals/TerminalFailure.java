package app.karat.shop.terminals;

/** Why the card service did not do what was asked; what it says is for the log and the row, people get a {@link CardPaymentProblem}. */
final class TerminalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble. */
    enum Kind {
        /** No answer, or one of trouble of its own: asking again may help. */
        PASSING,
        /** The reader is busy with something else. */
        BUSY,
        /** The reader is switched off or has no network. */
        OFFLINE,
        /** It does not know what was named. */
        UNKNOWN,
        /** What was asked for has happened before. */
        DONE,
        /** It says no. */
        REFUSED
    }

    private final Kind kind;

    TerminalFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    boolean isPassing() {
        return kind == Kind.PASSING;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    /** What to tell the cashier. */
    CardPaymentProblem problem() {
        return switch (kind) {
            case PASSING -> CardPaymentProblem.unreachable();
            case BUSY -> CardPaymentProblem.reader("card-reader-busy", "The reader is busy with another payment.");
            case OFFLINE -> CardPaymentProblem.reader("card-reader-offline", "The reader is switched off or offline.");
            case UNKNOWN, DONE, REFUSED ->
                CardPaymentProblem.reader("card-terminal-refused", "The card service says: " + words());
        };
    }
}
