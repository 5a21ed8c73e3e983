package app.karat.shop.metals.market;

import java.io.Serial;

/** The feed gave no prices. The message is ours, because the client's own messages may hold the address with the key. */
final class FeedFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private FeedFailure(String message, boolean passing) {
        super(message, null, false, false);
        this.passing = passing;
    }

    /** Trouble that may be over in a moment: a timeout, a broken connection, a server error. */
    static FeedFailure passing(String message) {
        return new FeedFailure(message, true);
    }

    /** Trouble that a second question does not mend: a refused key, an answer in another format. */
    static FeedFailure lasting(String message) {
        return new FeedFailure(message, false);
    }

    boolean isPassing() {
        return passing;
    }
}
