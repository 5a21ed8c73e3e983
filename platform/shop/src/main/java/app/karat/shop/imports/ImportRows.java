package app.karat.shop.imports;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between a run and its row. */
final class ImportRows {

    private static final TypeReference<List<RowError>> ERRORS = new TypeReference<>() {};

    private final JsonMapper json;

    ImportRows(JsonMapper json) {
        this.json = json;
    }

    ImportRun run(Readable row) {
        return new ImportRun(
                Objects.requireNonNull(row.get("id", UUID.class)),
                ImportStatus.valueOf(text(row, "status")),
                text(row, "file_name"),
                Objects.requireNonNull(row.get("file_bytes", Long.class)),
                text(row, "sha256"),
                json.readValue(text(row, "sheet"), ImportRun.Sheet.class),
                read(row.get("mapping", String.class), Mapping.class),
                read(row.get("checked", String.class), ImportRun.Checked.class),
                json.readValue(text(row, "wrong"), ERRORS),
                number(row, "rows_done"),
                number(row, "pieces_in"),
                number(row, "pieces_out"),
                row.get("failure", String.class),
                new ImportRun.By(text(row, "by_id"), text(row, "by_name"), text(row, "client")),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Objects.requireNonNull(row.get("updated_at", Instant.class)));
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
