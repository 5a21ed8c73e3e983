package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with everything that has come in on it. Each act returns the next state or refuses. */
public record PurchaseOrder(
        UUID id,
        String code,
        UUID supplierId,
        UUID branchId,
        OrderStatus status,
        Currency currency,
        List<OrderLine> lines,
        List<GoodsReceipt> receipts,
        @Nullable String note,
        String madeBy,
        long version,
        Instant createdAt) {

    /** Keeps its own copies. */
    public PurchaseOrder {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
    }

    static String code(UUID id) {
        return "PO-" + id.toString().replace("-", "").substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    /** What all lines cost, in the supplier's currency. */
    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money.zero(currency), Money::plus);
    }

    /** How many pieces of a line have come in. */
    public long received(int line) {
        return receipts.stream()
                .flatMap(receipt -> receipt.pieces().stream())
                .filter(piece -> piece.line() == line)
                .count();
    }

    boolean hasReceipt(UUID receipt) {
        return receipts.stream().anyMatch(each -> each.id().equals(receipt));
    }

    PurchaseOrder received(GoodsReceipt receipt) {
        var all = new ArrayList<>(receipts);
        all.add(receipt);
        PurchaseOrder after = with(status, all);
        boolean whole = true;
        for (int i = 0; i < lines.size(); i++) {
            long there = after.received(i);
            if (there > lines.get(i).quantity()) {
                throw PurchaseProblem.tooMany(i, lines.get(i));
            }
            whole &= there == lines.get(i).quantity();
        }
        return after.to(whole ? OrderStatus.RECEIVED : OrderStatus.PARTLY_RECEIVED, status);
    }

    PurchaseOrder cancelled() {
        return to(OrderStatus.CANCELLED, status);
    }

    private PurchaseOrder to(OrderStatus next, OrderStatus from) {
        if (!from.next().contains(next)) {
            throw PurchaseProblem.state(this);
        }
        return with(next, receipts);
    }

    private PurchaseOrder with(OrderStatus next, List<GoodsReceipt> all) {
        return new PurchaseOrder(
                id, code, supplierId, branchId, next, currency, lines, all, note, madeBy, version, createdAt);
    }
}
