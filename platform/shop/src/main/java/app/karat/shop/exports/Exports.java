package app.karat.shop.exports;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.PieceFilter;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.objects.Uploads;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to exports. The caller says where the bytes go; a CSV is read from the database while it is sent, a workbook is first written to a file,
 * because its directory stands at its end.
 */
@Service
public class Exports {

    private static final int AHEAD = 64;

    private final Scheduler writing = Schedulers.newBoundedElastic(2, 100, "exports");
    private final TenantTransactions transactions;
    private final ExportStore store;
    private final Pieces pieces;
    private final Shops shops;
    private final Uploads files;
    private final JsonMapper json;

    Exports(
            TenantTransactions transactions,
            ExportStore store,
            Pieces pieces,
            Shops shops,
            Uploads files,
            JsonMapper json) {
        this.transactions = transactions;
        this.store = store;
        this.pieces = pieces;
        this.shops = shops;
        this.files = files;
        this.json = json;
    }

    /** Pieces that fit the filter. */
    public Mono<Void> pieces(PieceFilter filter, Format format, Function<Flux<DataBuffer>, Mono<Void>> to) {
        return shops.current().flatMap(shop -> send(ExportKind.PIECES, format, () -> pieceRows(filter, shop), to));
    }

    /** All rows of another kind in these branches. */
    public Mono<Void> all(
            ExportKind kind, BranchScope scope, Format format, Function<Flux<DataBuffer>, Mono<Void>> to) {
        return send(kind, format, () -> store.rows(kind, scope), to);
    }

    private Flux<List<String>> pieceRows(PieceFilter filter, Shop shop) {
        var texts = new PieceTexts(shop, json);
        return pieces.all(filter).map(texts::of);
    }

    private Mono<Void> send(ExportKind kind, Format format, Rows rows, Function<Flux<DataBuffer>, Mono<Void>> to) {
        if (format == Format.CSV) {
            return transactions.read(() ->
                    store.takeTime().then(to.apply(CsvLines.of(kind.headers(), Flux.defer(rows::read)))));
        }
        return files.scratch(file -> written(kind, rows, file)
                .then(Mono.defer(
                        () -> to.apply(DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, 1 << 14)))));
    }

    private Mono<Void> written(ExportKind kind, Rows rows, Path file) {
        return transactions.read(() -> store.takeTime()
                .then(Flux.using(
                                () -> new XlsxFile(file, kind.slug(), kind.headers()),
                                book -> rows.read()
                                        .take(XlsxFile.MOST_ROWS)
                                        .publishOn(writing, AHEAD)
                                        .doOnNext(book::add),
                                XlsxFile::close)
                        .subscribeOn(writing)
                        .then()));
    }

    /** How rows are written. */
    public enum Format {
        CSV,
        XLSX
    }

    /** Reads rows inside a transaction. */
    @FunctionalInterface
    private interface Rows {
        Flux<List<String>> read();
    }
}
