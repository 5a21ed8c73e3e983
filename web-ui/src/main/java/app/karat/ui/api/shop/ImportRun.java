package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import of pieces and where it stands. */
public record ImportRun(
        UUID id,
        String status,
        String fileName,
        List<String> headers,
        List<List<String>> sample,
        Mapping suggested,
        boolean remembered,
        @Nullable Mapping mapping,
        @Nullable Check checked,
        List<Wrong> wrong,
        int rowsDone,
        int piecesIn,
        int piecesOut,
        @Nullable String failure,
        String byName,
        Instant createdAt) {

    /** Which column says what. */
    public record Mapping(
            Map<String, Integer> columns,
            @Nullable Map<String, String> instead,
            boolean decimalComma,
            @Nullable UUID branchId) {}

    /** Control totals of the dry run. */
    public record Check(
            int rows,
            int pieces,
            int wrongRows,
            int errors,
            BigDecimal grossGrams,
            BigDecimal netGrams,
            BigDecimal fineGrams,
            @Nullable Money value) {}

    /** What is wrong in one cell. */
    public record Wrong(long row, String column, String rule, String message, String value) {}

    /** One page of runs. */
    public record Runs(List<ImportRun> items, @Nullable String next) {}

    /** Whether rows that are wrong may be left out. */
    public record Start(boolean withoutWrong) {}

    /** Whether pieces that somebody touched may stay. */
    public record Undo(boolean leaveTouched) {}

    /** Whether the service is at work on it. */
    public boolean isWorking() {
        return List.of("CHECKING", "IMPORTING", "UNDOING").contains(status);
    }
}
