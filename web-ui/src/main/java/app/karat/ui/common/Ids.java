package app.karat.ui.common;

import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** Reads ids out of addresses; what is no id leads nowhere. */
public final class Ids {

    private Ids() {}

    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId.getMessage());
        }
    }
}
