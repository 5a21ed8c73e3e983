package app.karat.shop.quotes;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.values.Money;
import app.karat.shop.approvals.Approval;
import app.karat.shop.approvals.ApprovalKind;
import app.karat.shop.approvals.ApprovalRequest;
import app.karat.shop.approvals.Approvals;
import app.karat.shop.pricing.BilledPiece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks somebody in charge for discounts below the floors, in terms that show what they would grant. */
@Component
public class DiscountApprovals {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST_TAGS = 3;

    private final LaidPieces table;
    private final Approvals approvals;

    DiscountApprovals(LaidPieces table, Approvals approvals) {
        this.table = table;
        this.approvals = approvals;
    }

    /** Asks for exactly these discounts on these pieces; refuses what needs no approval. */
    public Mono<Approval> ask(UUID id, QuoteWish wish, String reason) {
        return CurrentUser.get()
                .flatMap(user -> table.lay(wish, user)
                        .flatMap(laid -> table.offer(laid).flatMap(offered -> {
                            if (QuoteDesk.belowFloor(laid, offered, user).isEmpty()) {
                                return Mono.error(QuoteProblem.needsNoApproval());
                            }
                            return approvals.ask(id, request(laid, offered, reason));
                        })));
    }

    private static ApprovalRequest request(Laid laid, Offered offered, String reason) {
        return new ApprovalRequest(
                laid.branch().id(),
                ApprovalKind.DISCOUNT,
                subject(laid),
                terms(laid, offered),
                insight(offered),
                offered.termsHash(laid),
                reason,
                Role.MANAGER,
                LIFE);
    }

    private static String subject(Laid laid) {
        String tags =
                laid.pieces().stream().limit(MOST_TAGS).map(CounterPiece::tag).collect(Collectors.joining(", "));
        int more = laid.pieces().size() - MOST_TAGS;
        return more > 0 ? "%s + %d".formatted(tags, more) : tags;
    }

    private static Map<String, Object> terms(Laid laid, Offered offered) {
        List<Line> lines = new ArrayList<>();
        Money discount = Money.zero(offered.bill().total().currency());
        for (int i = 0; i < laid.pieces().size(); i++) {
            BilledPiece billed = offered.bill().lines().get(i);
            Money off = offered.discounts().get(i);
            CounterPiece piece = laid.pieces().get(i);
            lines.add(new Line(
                    piece.id(),
                    piece.tag(),
                    piece.name(),
                    billed.breakdown().taxable().plus(off),
                    off,
                    billed.room()));
            discount = discount.plus(off);
        }
        return Map.of(
                "lines", lines, "discount", discount, "total", offered.bill().total());
    }

    private static @Nullable Map<String, Object> insight(Offered offered) {
        Money margin = QuoteDesk.margin(offered.bill());
        return margin == null ? null : Map.of("margin", margin);
    }

    private record Line(UUID pieceId, String tag, String name, Money listed, Money discount, Money room) {}
}
