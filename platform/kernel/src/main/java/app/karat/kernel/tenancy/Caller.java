package app.karat.kernel.tenancy;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether whoever asked for a transaction is still waiting for it; travels in the Reactor Context of the begin. */
final class Caller {

    private final AtomicBoolean left = new AtomicBoolean();

    void leave() {
        left.set(true);
    }

    boolean hasLeft() {
        return left.get();
    }

    /** Ends a begin that nobody waits for, before it costs a round trip. */
    static final class Gone extends RuntimeException {

        Gone() {
            super("the caller has left", null, false, false);
        }
    }
}
