package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an overdue instalment costs.
 *
 * @param instalment the number of the instalment; each costs once at most
 * @param waived set when somebody in charge let it go
 */
public record Penalty(
        UUID id,
        int instalment,
        LocalDate on,
        Money overdue,
        Money amount,
        @Nullable Waived waived) {

    /** Of that instalment; its id follows from both, so that no two nodes can make two of it. */
    static Penalty of(UUID layaway, Instalment part, LocalDate on, Money overdue, Money amount) {
        String name = layaway + ":penalty:" + part.number();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Penalty(id, part.number(), on, overdue, amount, null);
    }

    /** Whether it is owed. */
    boolean counts() {
        return waived == null;
    }

    Penalty waived(Waived why) {
        return new Penalty(id, instalment, on, overdue, amount, why);
    }

    /** Why it is not owed any more. */
    public record Waived(Instant at, String reason, String byName) {}
}
