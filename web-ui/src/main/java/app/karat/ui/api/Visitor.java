package app.karat.ui.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * On whose behalf an open call is made, so that a limit per visitor is not one limit for all visitors of this site. The address that the
 * request came from stands last, behind whatever it claims itself: who believes this site reads from the end and stops at the first address
 * that is no proxy of ours, and therefore nothing that a visitor sends can make them somebody else.
 */
final class Visitor {

    static final String HEADER = "X-Forwarded-For";

    /** More proxies than anybody has in a row. */
    private static final int MOST_HOPS = 10;

    private Visitor() {}

    /** The way of the request that is being served, nothing outside of one. */
    static Optional<String> way() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? way(
                        Collections.list(attributes.getRequest().getHeaders(HEADER)),
                        attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    static Optional<String> way(List<String> claimed, @Nullable String sender) {
        if (sender == null || sender.isBlank()) {
            return Optional.empty();
        }
        List<String> hops = new ArrayList<>();
        claimed.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
        hops.add(sender);
        List<String> last = hops.subList(Math.max(0, hops.size() - MOST_HOPS), hops.size());
        return Optional.of(String.join(
                ", ", last.stream().map(String::strip).map(Visitor::plain).toList()));
    }

    /** An address has few signs; anything else only keeps its place. */
    private static String plain(String hop) {
        return hop.matches("[0-9A-Fa-f.:]{2,45}") ? hop : "unknown";
    }
}
