package app.karat.shop.lots;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shops;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.quotes.CounterPiece;
import app.karat.shop.quotes.LotSource;
import app.karat.shop.quotes.Portion;
import app.karat.shop.quotes.QuoteProblem;
import app.karat.shop.quotes.QuoteWish;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Hands quotes the lots they are about. */
@Component
class LotsOnTheCounter implements LotSource {

    private final TenantTransactions transactions;
    private final LotStore store;
    private final Shops shops;

    LotsOnTheCounter(TenantTransactions transactions, LotStore store, Shops shops) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
    }

    @Override
    public Flux<CounterPiece> load(List<QuoteWish.Line> lines) {
        UUID[] ids = lines.stream()
                .filter(line -> line.quantity() != null)
                .map(QuoteWish.Line::pieceId)
                .toArray(UUID[]::new);
        return shops.current()
                .flatMap(shop -> transactions.read(
                        () -> store.findAll(ids, shop.tenant().profile().currency())))
                .flatMapIterable(lots ->
                        lots.stream().map(lot -> onTheCounter(lot, lines)).toList());
    }

    private static CounterPiece onTheCounter(Lot lot, List<QuoteWish.Line> lines) {
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).pieceId().equals(lot.id()))
                .findFirst()
                .orElseThrow();
        Quantity named = Objects.requireNonNull(lines.get(line).quantity());
        for (Map.Entry<String, String> fault : lot.kind().faults(named).entrySet()) {
            throw QuoteProblem.quantity(line, fault.getKey(), fault.getValue());
        }
        Quantity wanted = lot.full(named);
        Quantity left = lot.kind().isStock() ? lot.onHand() : wanted;
        return new CounterPiece(
                lot.id(),
                lot.version(),
                lot.branchId(),
                lot.code(),
                lot.name(),
                lot.draft(wanted),
                true,
                null,
                new Portion(wanted, left, lot.units(wanted)));
    }
}
