package app.karat.ui.counter;

import app.karat.ui.common.Note;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What taking the payment asks of the counter around it. */
interface Desk {

    /** What is being paid. */
    Cart cart();

    /** Asks for prices again; what to say of it, or nothing when the shop refused, which the desk has said by then. */
    @Nullable
    Note renew();

    /** A piece of the bill is gone: it leaves the bill, and the bill comes back. */
    void gone(UUID piece, String why);

    /** The bill comes back, as it was. */
    void back();

    /** The sale is made: the counter is empty. */
    void sold();

    /** On to the next customer. */
    void next();

    /** This bill is settled in another way: the counter is empty, for the next customer. */
    default void leave() {
        sold();
        next();
    }
}
