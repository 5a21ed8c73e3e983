package app.karat.shop.imports.web;

import app.karat.kernel.values.Money;
import app.karat.shop.imports.ImportRun;
import app.karat.shop.imports.ImportStatus;
import app.karat.shop.imports.Mapping;
import app.karat.shop.imports.RowError;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.inventory.StockTotals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as clients see it.
 *
 * @param suggested mapping to begin with
 * @param remembered whether the suggestion is what a sheet with the same headers had before
 * @param wrong the first of what is wrong, at most 200; all of it is in {@code errors.csv}
 */
record ImportResponse(
        UUID id,
        ImportStatus status,
        String fileName,
        long fileBytes,
        String format,
        @Nullable String encoding,
        List<String> headers,
        List<List<String>> sample,
        Mapping suggested,
        boolean remembered,
        @Nullable Mapping mapping,
        @Nullable Check checked,
        List<RowError> wrong,
        int rowsDone,
        int piecesIn,
        int piecesOut,
        @Nullable String failure,
        String byName,
        Instant createdAt,
        Instant updatedAt) {

    static ImportResponse of(ImportRun run, StockPrices prices) {
        ImportRun.Sheet sheet = run.sheet();
        ImportRun.Checked checked = run.checked();
        return new ImportResponse(
                run.id(),
                run.status(),
                run.fileName(),
                run.fileBytes(),
                sheet.format().kind().name(),
                sheet.format().charset(),
                sheet.headers(),
                sheet.sample(),
                sheet.suggested(),
                sheet.remembered(),
                run.mapping(),
                checked == null ? null : Check.of(checked, prices),
                run.wrong(),
                run.rowsDone(),
                run.piecesIn(),
                run.piecesOut(),
                run.failure(),
                run.by().name(),
                run.createdAt(),
                run.updatedAt());
    }

    /** The dry run's control totals; weights are decimal texts. */
    record Check(
            int rows,
            int pieces,
            int wrongRows,
            int errors,
            String grossGrams,
            String netGrams,
            String fineGrams,
            @Nullable Money value) {

        static Check of(ImportRun.Checked checked, StockPrices prices) {
            StockTotals totals = prices.totals(checked.sums());
            return new Check(
                    checked.rows(),
                    checked.pieces(),
                    checked.wrongRows(),
                    checked.errors(),
                    totals.grossGrams().toPlainString(),
                    totals.netGrams().toPlainString(),
                    totals.fineGrams().toPlainString(),
                    totals.value());
        }
    }
}
