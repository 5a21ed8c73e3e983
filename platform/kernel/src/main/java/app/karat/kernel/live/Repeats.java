package app.karat.kernel.live;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The numbers of the outbox rows seen lately. The relay publishes at least once, and repeats follow the first publication closely;
 * numbers are not compared by size, because rows that commit late carry small numbers.
 */
final class Repeats {

    /** Many times the relay's batch, which is how far apart a publication and its repeat can be. */
    private static final int REMEMBERED = 8192;

    private final Set<Long> seen = new LinkedHashSet<>();

    /** Whether this event is new; remembers it. Announcements have no number and are never repeats. */
    boolean isFirst(LiveEvent event) {
        if (event.number() == 0) {
            return true;
        }
        boolean first = seen.add(event.number());
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return first;
    }
}
