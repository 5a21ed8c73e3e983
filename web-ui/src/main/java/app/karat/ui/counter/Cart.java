package app.karat.ui.counter;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Sale;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the counter: pieces, customer, the locked quote, and the one sale id of this attempt. It lives in the
 * session, one for each tab of the browser, so a reload or a look at the stock loses nothing.
 */
final class Cart {

    /** A piece and the amount taken off it. */
    record Line(Piece piece, @Nullable Money discount) {}

    private final Map<UUID, Line> lines = new LinkedHashMap<>();
    private @Nullable Customer customer;
    private @Nullable Quote quote;
    private UUID saleId = UUID.randomUUID();
    private Sale.@Nullable Request unanswered;
    private @Nullable UUID approval;
    private @Nullable UUID rateLock;

    /** Adds the piece; false when it already lies here. */
    boolean add(Piece piece) {
        approval = null;
        return lines.putIfAbsent(piece.id(), new Line(piece, null)) == null;
    }

    void remove(UUID piece) {
        approval = null;
        lines.remove(piece);
    }

    void discount(UUID piece, @Nullable Money discount) {
        approval = null;
        lines.computeIfPresent(piece, (id, line) -> new Line(line.piece(), discount));
    }

    /** What is taken off that piece, if anything. */
    @Nullable
    Money discount(UUID piece) {
        Line line = lines.get(piece);
        return line == null ? null : line.discount();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    @Nullable
    Customer customer() {
        return customer;
    }

    void customer(@Nullable Customer chosen) {
        rateLock = null;
        customer = chosen;
    }

    /** The approval of exactly these discounts; any change of the bill is another bill. */
    void approval(@Nullable UUID given) {
        approval = given;
    }

    /** The rate promised to this customer that the bill is to use. */
    void rateLock(@Nullable UUID promised) {
        rateLock = promised;
    }

    @Nullable
    UUID rateLock() {
        return rateLock;
    }

    @Nullable
    Quote quote() {
        return quote;
    }

    void quote(@Nullable Quote locked) {
        quote = locked;
    }

    /** The shop does not keep these prices any longer. */
    boolean hasRunOut(Instant now) {
        return quote != null && !quote.expiresAt().isAfter(now);
    }

    UUID saleId() {
        return saleId;
    }

    /** A request whose answer never came: only the very same one may be sent again. */
    Sale.@Nullable Request unanswered() {
        return unanswered;
    }

    void sent(Sale.Request request) {
        unanswered = request;
    }

    /** The shop refused and kept nothing, so the next attempt is another sale. */
    void refused() {
        unanswered = null;
        saleId = UUID.randomUUID();
    }

    /** What the shop is asked to promise. */
    Quote.Request request(UUID branch) {
        return new Quote.Request(
                branch,
                customer == null ? null : customer.id(),
                lines.values().stream()
                        .map(line -> new Quote.Line(line.piece().id(), line.discount()))
                        .toList(),
                approval,
                rateLock);
    }
}
