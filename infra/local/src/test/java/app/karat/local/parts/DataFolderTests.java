package app.karat.local.parts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    private Path data;

    @Test
    void wholeFolderIsAccepted() throws IOException {
        fill("18");
        assertThatCode(() -> DataFolder.check(data, "postgres")).doesNotThrowAnyException();
    }

    @Test
    void folderOfAnotherVersionIsNamed() throws IOException {
        fill("17");
        assertThatThrownBy(() -> DataFolder.check(data, "postgres"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'17', not 18")
                .hasMessageContaining("--fresh");
    }

    @Test
    void missingPartIsNamed() throws IOException {
        fill("18");
        Files.delete(data.resolve("global/pg_control"));
        assertThatThrownBy(() -> DataFolder.check(data, "postgres"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pg_control");
    }

    private void fill(String version) throws IOException {
        Files.writeString(data.resolve("PG_VERSION"), version + "\n");
        for (String folder : new String[] {"base", "global", "pg_wal"}) {
            Files.createDirectories(data.resolve(folder));
        }
        Files.writeString(data.resolve("global/pg_control"), "x");
    }
}
