package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.pricing.Quantity;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out what a return would give, from the sale, the policy of its day and the rates of now. */
record Preparation(Sale sale, Shop shop, RateBoard board, ReturnPolicies policies, Set<UUID> services) {

    Returns.Prepared prepare(ReturnRequest request, BigDecimal left, Standing standing, Instant now) {
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
        List<ReturnRequest.Line> chosen = chosen(request, standing);
        List<CreditLine> lines = IntStream.range(0, chosen.size())
                .mapToObj(i -> {
                    Bill.Line of = sold.get(chosen.get(i).pieceId());
                    return reckoned(i, chosen.get(i), of, standing, current);
                })
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
            int index, ReturnRequest.Line line, Bill.@Nullable Line of, Standing standing, ReturnRates current) {
        if (of == null) {
            throw ReturnProblem.notOfThisSale(line.pieceId());
        }
        var article = Objects.requireNonNull(sale.articles().get(line.pieceId()));
        var reckoner = new LineReckoner(current.kind(), current.terms(), current.of(article));
        if (!of.isOfLot()) {
            if (line.quantity() != null) {
                throw ReturnProblem.wholePiece(index);
            }
            return reckoner.line(of, line.restock(), null);
        }
        if (!line.restock()) {
            throw ReturnProblem.goesBackIntoItsLot(index, of.name());
        }
        if (current.kind() == ReturnKind.BUY_BACK && services.contains(of.pieceId())) {
            throw ReturnProblem.serviceNotBought(index, of.name());
        }
        Quantity before = standing.returned(of);
        var portion = LotPortion.of(index, of, before, line.quantity());
        return reckoner.line(portion.line(), true, before);
    }

    private List<ReturnRequest.Line> chosen(ReturnRequest request, Standing standing) {
        if (request.lines().isEmpty() && request.allowance() == null) {
            return sale.bill().lines().stream()
                    .filter(standing::isOut)
                    .map(line -> new ReturnRequest.Line(line.pieceId(), true))
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

    /**
     * What of a sale has come back so far.
     *
     * @param stillSold its pieces that have not
     * @param returned how much of each of its lots has
     */
    record Standing(Set<UUID> stillSold, Map<UUID, Quantity> returned) {

        Quantity returned(Bill.Line line) {
            return returned.getOrDefault(line.pieceId(), Quantity.NONE);
        }

        boolean isOut(Bill.Line line) {
            Quantity whole = line.quantity();
            return whole == null ? stillSold.contains(line.pieceId()) : !whole.equals(returned(line));
        }
    }
}
