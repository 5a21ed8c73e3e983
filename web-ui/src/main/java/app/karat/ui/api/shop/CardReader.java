package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reader on a branch's counter; {@code online} is null while nobody knows. */
public record CardReader(
        String id,
        UUID branchId,
        String label,
        String kind,
        @Nullable Boolean online,
        @Nullable String simulator) {

    /** A reader to take to a branch, by the code that it shows. */
    public record Pairing(UUID branchId, String label, String registrationCode) {}
}
