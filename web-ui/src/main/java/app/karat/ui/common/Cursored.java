package app.karat.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves a lazy list by position from pages that only know their next cursor; what was read is kept until the filter changes. */
public final class Cursored<T> {

    /** A page and the cursor after it. */
    public record Chunk<T>(List<T> items, @Nullable String next) {}

    private final Function<@Nullable String, Chunk<T>> read;
    private final List<T> known = new ArrayList<>();
    private @Nullable String next;
    private boolean started;

    public Cursored(Function<@Nullable String, Chunk<T>> read) {
        this.read = read;
    }

    /** The items from that position on, at most so many. */
    public Stream<T> from(int offset, int limit) {
        while (known.size() < offset + limit && (!started || next != null)) {
            Chunk<T> chunk = read.apply(next);
            started = true;
            next = chunk.next();
            known.addAll(chunk.items());
        }
        return known.stream().skip(offset).limit(limit);
    }
}
