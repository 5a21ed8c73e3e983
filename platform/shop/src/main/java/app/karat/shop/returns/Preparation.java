package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what a return would give, from the sale, the policy of its day and the rates of now. */
record Preparation(Sale sale, Shop shop, RateBoard board, ReturnPolicies policies) {

    Returns.Prepared prepare(ReturnRequest request, BigDecimal left, Set<UUID> stillSold, Instant now) {
        ReturnPolicy policy = policies.of(shop.pack().code(), shop.day(sale.at()));
        ReturnPolicy.Terms terms = policy.of(request.kind());
        var current = new ReturnRates(
                board,
                sale.branchId(),
                request.kind(),
                terms,
                !request.refunds().isEmpty());
        Map<UUID, Bill.Line> sold =
                sale.bill().lines().stream().collect(Collectors.toMap(Bill.Line::pieceId, Function.identity()));
        List<CreditLine> lines = chosen(request, stillSold).stream()
                .map(line -> reckoned(request.kind(), terms, current, sold, line))
                .toList();
        Credit credit = Reckoner.credit(request.kind(), sale.bill(), lines, request.allowance(), request.deduction());
        long days = ChronoUnit.DAYS.between(shop.day(sale.at()), shop.day(now));
        var offer = new ReturnOffer(
                sale.id(),
                sale.invoiceNumber(),
                request.kind(),
                credit,
                Money.of(left, credit.total().currency()),
                days,
                policy,
                approval(request, policy, days));
        return new Returns.Prepared(sale, shop, offer);
    }

    private CreditLine reckoned(
            ReturnKind kind,
            ReturnPolicy.Terms terms,
            ReturnRates current,
            Map<UUID, Bill.Line> sold,
            ReturnRequest.Line line) {
        Bill.Line of = sold.get(line.pieceId());
        if (of == null) {
            throw ReturnProblem.notOfThisSale(line.pieceId());
        }
        var article = Objects.requireNonNull(sale.articles().get(line.pieceId()));
        return new LineReckoner(kind, terms, current.of(article)).line(of, line.restock());
    }

    private List<ReturnRequest.Line> chosen(ReturnRequest request, Set<UUID> stillSold) {
        if (request.lines().isEmpty() && request.allowance() == null) {
            return sale.bill().lines().stream()
                    .map(Bill.Line::pieceId)
                    .filter(stillSold::contains)
                    .map(piece -> new ReturnRequest.Line(piece, true))
                    .toList();
        }
        var pieces = new HashSet<UUID>();
        for (ReturnRequest.Line line : request.lines()) {
            if (!pieces.add(line.pieceId())) {
                throw ReturnProblem.notReturnable();
            }
        }
        return request.lines();
    }

    private static @Nullable String approval(ReturnRequest request, ReturnPolicy policy, long days) {
        if (request.allowance() != null) {
            return "An allowance without goods coming back is given by somebody in charge.";
        }
        boolean late = request.kind() == ReturnKind.RETURN && days > policy.days();
        return late
                ? "The sale was %d days ago; after %d days somebody in charge decides.".formatted(days, policy.days())
                : null;
    }
}
