package app.karat.shop.imports;

import app.karat.shop.sheets.SheetFormat;
import app.karat.shop.sheets.SheetLimits;
import app.karat.shop.sheets.SheetProblem;
import app.karat.shop.sheets.SheetReader;
import app.karat.shop.sheets.SheetRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** One pass over a file from its headers to its end. Rows are read on threads that may wait, and only as many as are asked for. */
final class Pass {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    static final Scheduler READING = Schedulers.newBoundedElastic(AT_ONCE, 1_000, "sheets");

    private final SheetReader sheet;
    private final PieceReader pieces;
    private int index;

    private Pass(SheetReader sheet, PieceReader pieces) {
        this.sheet = sheet;
        this.pieces = pieces;
    }

    static Flux<ReadRow> over(Path file, SheetFormat format, boolean decimalComma, PieceReader pieces) {
        return Flux.generate(() -> opened(file, format, decimalComma, pieces), Pass::next, Pass::close)
                .subscribeOn(READING);
    }

    private static Pass opened(Path file, SheetFormat format, boolean decimalComma, PieceReader pieces)
            throws IOException {
        var pass = new Pass(format.open(file, decimalComma), pieces);
        headers(pass.sheet);
        return pass;
    }

    /** The row of headers: the first that is not blank. */
    static SheetRow headers(SheetReader sheet) {
        while (sheet.hasNext()) {
            SheetRow row = sheet.next();
            if (!row.isBlank()) {
                return row;
            }
        }
        throw SheetProblem.withoutRows();
    }

    private Pass next(SynchronousSink<ReadRow> sink) {
        if (!sheet.hasNext()) {
            sink.complete();
        } else if (index == SheetLimits.ROWS) {
            sink.error(SheetProblem.tooManyRows(SheetLimits.ROWS));
        } else {
            sink.next(pieces.read(++index, sheet.next()));
        }
        return this;
    }

    private void close() {
        try {
            sheet.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
