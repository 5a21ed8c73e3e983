package app.karat.shop.terminals;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reader on the counter of a branch.
 *
 * @param id the card service's name of it
 * @param label as people call it, such as the till it stands at
 * @param kind its model
 * @param online whether it answers; null when the card service was not asked or did not answer
 * @param simulator where somebody may play the customer, for readers that are only played
 */
public record CardReader(
        String id,
        UUID branchId,
        String label,
        String kind,
        @Nullable Boolean online,
        @Nullable URI simulator) {

    CardReader seen(@Nullable Boolean isOnline, @Nullable URI at) {
        return new CardReader(id, branchId, label, kind, isOnline, at);
    }
}
