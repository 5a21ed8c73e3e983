package app.karat.shop.sales;

import app.karat.kernel.tenancy.TenantProblem;
import app.karat.shop.customers.CustomerProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out why the pieces of a quote could not be sold, from how they stand now; names the first one at fault. */
final class Refusal {

    private static final String IN_STOCK = "IN_STOCK";

    private Refusal() {}

    /** The problem to answer with; when every piece is as quoted, the customer is not known. */
    static RuntimeException of(SellCommand command, List<SaleStore.Standing> standing) {
        RuntimeException piece = ofPieces(command, standing);
        return piece == null ? CustomerProblem.unknown() : piece;
    }

    /** The problem after a wait that led to nothing; when every piece is as quoted still, trying again helps. */
    static RuntimeException afterWaiting(SellCommand command, List<SaleStore.Standing> standing) {
        RuntimeException piece = ofPieces(command, standing);
        return piece == null ? TenantProblem.busy() : piece;
    }

    private static @Nullable RuntimeException ofPieces(SellCommand command, List<SaleStore.Standing> standing) {
        Map<UUID, SaleStore.Standing> now =
                standing.stream().collect(Collectors.toMap(SaleStore.Standing::id, Function.identity()));
        for (Bill.Line line : command.bill().lines()) {
            SaleStore.Standing piece = now.get(line.pieceId());
            if (piece == null || !piece.branchId().equals(command.branch().id())) {
                return SaleProblem.pieceNotAvailable(line.pieceId(), line.tag(), line.name(), "NOT_IN_THIS_BRANCH");
            }
            if (!piece.status().equals(IN_STOCK)) {
                return SaleProblem.pieceNotAvailable(piece.id(), piece.tag(), piece.name(), piece.status());
            }
            if (!Long.valueOf(piece.version()).equals(command.versions().get(piece.id()))) {
                return SaleProblem.pieceChanged(piece.id(), piece.tag(), piece.name());
            }
        }
        return null;
    }
}
