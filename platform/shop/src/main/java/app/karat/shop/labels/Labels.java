package app.karat.shop.labels;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.store.Keyset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The door to labels. A print is first noted and then drawn, as often as the paper jams; it shows the pieces as they are when it is drawn. Asking
 * for labels of pieces that have some already needs a reason.
 */
@Service
public class Labels {

    private final Scheduler drawing = Schedulers.newBoundedElastic(2, 100, "labels");
    private final TenantTransactions transactions;
    private final LabelStore store;
    private final Pieces pieces;
    private final Shops shops;
    private final Pricing pricing;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Labels(
            TenantTransactions transactions,
            LabelStore store,
            Pieces pieces,
            Shops shops,
            Pricing pricing,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.pieces = pieces;
        this.shops = shops;
        this.pricing = pricing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Notes a print. The same wish under the same id is the same print. */
    public Mono<LabelPrint> print(UUID id, LabelWish wish) {
        return Mono.zip(book(), CurrentUser.get())
                .doOnNext(with -> with.getT1().layout(wish.layout()))
                .delayUntil(with -> pieces.findAll(wish.pieces()))
                .flatMap(with -> transactions.write(() -> noted(id, wish, with.getT2())));
    }

    /** The labels of a noted print, as a file. */
    public Mono<LabelFile> file(UUID id) {
        return find(id).zipWhen(print -> book()).flatMap(found -> {
            LabelWish wish = found.getT1().wish();
            LabelLayout layout = found.getT2().layout(wish.layout());
            return pieces.findAll(wish.pieces())
                    .zipWith(prices())
                    .flatMap(with -> Mono.fromCallable(() -> drawn(wish, layout, with.getT1(), with.getT2()))
                            .subscribeOn(drawing));
        });
    }

    /** The trail, newest first. */
    public Mono<Page<LabelPrint>> page(@Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    /** The labels that a piece has had, newest first. */
    public Mono<List<LabelPrint>> ofPiece(UUID piece) {
        return pieces.find(piece).then(transactions.read(() -> store.ofPiece(piece)));
    }

    /** Layouts and company prefix. */
    public Mono<LabelBook> book() {
        return shops.current().then(transactions.read(store::book));
    }

    /** Replaces the layouts of the shop's own and its company prefix. */
    public Mono<LabelBook> keep(LabelBook next) {
        return book().flatMap(before -> transactions.write(() -> store.keep(next)
                .then(audit.add("changed", "label-book", null, before, next))
                .thenReturn(next)));
    }

    /** Gives those of the pieces an RFID code that have none, derived from the company prefix and the piece's own id; says how many. */
    public Mono<Integer> name(List<UUID> ids) {
        return Mono.zip(book(), CurrentUser.get()).flatMap(with -> {
            String prefix = with.getT1().companyPrefix();
            if (prefix == null) {
                return Mono.error(LabelProblem.noCompanyPrefix());
            }
            return pieces.findAll(ids)
                    .map(found ->
                            found.stream().map(piece -> named(piece, prefix)).toList())
                    .flatMap(names -> transactions.write(() ->
                            store.name(names, with.getT2(), clock.instant()).delayUntil(named -> outbox.nudge())));
        });
    }

    private Mono<LabelPrint> find(UUID id) {
        return transactions.read(() -> store.find(id)).switchIfEmpty(Mono.error(LabelProblem::unknown));
    }

    private Mono<LabelPrint> noted(UUID id, LabelWish wish, CurrentUser user) {
        return store.find(id)
                .switchIfEmpty(Mono.defer(() -> store.printed(wish.pieces())
                        .map(printed -> fresh(id, wish, printed, user))
                        .flatMap(print -> store.add(print, user).then(store.find(id)))))
                .doOnNext(print -> {
                    if (!print.wish().equals(wish)) {
                        throw LabelProblem.idReused();
                    }
                });
    }

    private LabelPrint fresh(UUID id, LabelWish wish, int printed, CurrentUser user) {
        if (printed > 0 && wish.reason() == null) {
            throw LabelProblem.reprint(printed);
        }
        return new LabelPrint(id, wish, printed, user.name(), clock.instant());
    }

    private static LabelStore.Named named(Piece piece, String prefix) {
        long number = piece.id().getLeastSignificantBits() & Epc.mostAssets(prefix);
        return new LabelStore.Named(piece.id(), Epc.giai96(0, prefix, number));
    }

    private static LabelFile drawn(LabelWish wish, LabelLayout layout, List<Piece> found, StockPrices prices) {
        List<Piece> labels = found.stream()
                .flatMap(piece -> Collections.nCopies(wish.copies(), piece).stream())
                .toList();
        var facts = new Facts(prices.shop(), prices::price);
        if (wish.format() == LabelWish.Format.PDF) {
            return new LabelFile(
                    "labels.pdf", "application/pdf", new LabelPdf(layout, facts, wish.without()).draw(labels));
        }
        String zpl = new LabelZpl(layout, facts, wish.without(), wish.dotsPerMm()).write(labels);
        return new LabelFile("labels.zpl", "application/vnd.zebra-zpl", zpl.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<StockPrices> prices() {
        return shops.current().zipWhen(shop -> pricing.board(), StockPrices::new);
    }

    /** Finished labels. */
    public record LabelFile(String fileName, String mediaType, byte[] content) {}
}
