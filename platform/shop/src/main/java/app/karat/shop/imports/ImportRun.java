package app.karat.shop.imports;

import app.karat.shop.inventory.StockSum;
import app.karat.shop.sheets.SheetFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One upload of pieces and what has become of it.
 *
 * @param mapping what its columns mean, once somebody has said it
 * @param checked result of the dry run
 * @param wrong the first of what is wrong; the rest is in the error file
 * @param rowsDone rows that the work under way is through with
 * @param piecesIn pieces that came into stock
 * @param piecesOut pieces that were taken out again
 * @param failure why it ended early
 */
public record ImportRun(
        UUID id,
        ImportStatus status,
        String fileName,
        long fileBytes,
        String sha256,
        Sheet sheet,
        @Nullable Mapping mapping,
        @Nullable Checked checked,
        List<RowError> wrong,
        int rowsDone,
        int piecesIn,
        int piecesOut,
        @Nullable String failure,
        By by,
        Instant createdAt,
        Instant updatedAt) {

    /** Keeps its own copy. */
    public ImportRun {
        wrong = List.copyOf(wrong);
    }

    /**
     * What was found out about the file when it came.
     *
     * @param headers of its first row
     * @param sample the first rows below
     * @param suggested the mapping that its headers suggest, or that a sheet like it had before
     * @param remembered whether it had one before
     */
    public record Sheet(
            SheetFormat format,
            List<String> headers,
            List<List<String>> sample,
            Mapping suggested,
            boolean remembered) {}

    /**
     * What the dry run counted.
     *
     * @param rows below the headers
     * @param pieces that would come in
     * @param wrongRows that would not
     * @param sums of the pieces by branch and purity
     */
    public record Checked(int rows, int pieces, int wrongRows, int errors, List<StockSum> sums) {}

    /** Who uploaded it, through which application. */
    public record By(String id, String name, String client) {}
}
