package app.karat.shop.store;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.web.Page;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list ordered by newest first goes on: after the row made at that instant (microseconds, as PostgreSQL keeps it) with that id.
 * Travels as an opaque cursor; it grants nothing, so it is not signed.
 */
public record Keyset(Instant at, UUID id) {

    /** The start of every list: later than anything. */
    public static final Keyset START =
            new Keyset(Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    /** Items of a page unless asked otherwise. */
    public static final int USUAL = 50;

    private static final int MOST = 200;
    private static final int BYTES = 28;

    /** Reads a cursor of ours; anything else is a problem of the request. */
    public static Keyset parse(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) {
                throw unreadable();
            }
            Instant at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            return at.isAfter(START.at()) ? START : new Keyset(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
            throw unreadable();
        }
    }

    /** How many items to put on a page: what was asked for within 1 to 200. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
    }

    /** Makes a page of rows that were read with one more than the limit. */
    public static <T> Page<T> page(List<T> rows, int limit, Function<T, Keyset> key) {
        boolean more = rows.size() > limit;
        List<T> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(items, more ? key.apply(items.getLast()).text() : null);
    }

    private String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static InvalidInput unreadable() {
        return InvalidInput.field("cursor", "unreadable", "This cursor is not one of ours; start from the beginning.");
    }
}
