package app.karat.shop.sales;

import app.karat.shop.customers.CustomerProblem;
import app.karat.shop.payments.PaymentProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out why the pieces of a quote could not be sold, from how they stand now; names the first one at fault. */
final class Refusal {

    private Refusal() {}

    /** The problem of the customer who is to be billed, or null. */
    static @Nullable RuntimeException of(SellCommand command, SaleStore.KnownBuyer buyer) {
        if (command.customerId() != null && !buyer.known()) {
            return CustomerProblem.unknown();
        }
        return buyer.hasTaxId()
                ? null
                : command.tender()
                        .needsTaxId(command.rules())
                        .map(rule -> PaymentProblem.taxIdNeeded(rule.reason()))
                        .orElse(null);
    }

    /** The problem of the first piece at fault, or null when every piece is as quoted. */
    static @Nullable RuntimeException of(SellCommand command, List<SaleStore.Standing> standing) {
        Map<UUID, SaleStore.Standing> now =
                standing.stream().collect(Collectors.toMap(SaleStore.Standing::id, Function.identity()));
        for (Bill.Line line : command.bill().lines()) {
            SaleStore.Standing piece = now.get(line.pieceId());
            if (piece == null || !piece.branchId().equals(command.branch().id())) {
                return SaleProblem.pieceNotAvailable(line.pieceId(), line.tag(), line.name(), "NOT_IN_THIS_BRANCH");
            }
            if (!piece.free()) {
                return SaleProblem.pieceNotAvailable(piece.id(), piece.tag(), piece.name(), piece.status());
            }
            if (!Long.valueOf(piece.version()).equals(command.versions().get(piece.id()))) {
                return SaleProblem.pieceChanged(piece.id(), piece.tag(), piece.name());
            }
        }
        return null;
    }
}
