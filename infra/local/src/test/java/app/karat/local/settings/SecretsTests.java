package app.karat.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path folder;

    @Test
    void secretsAreMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
        Path file = folder.resolve("secrets");
        Secrets first = Secrets.in(file);
        Secrets second = Secrets.in(file);
        assertThat(second.get("postgres.owner"))
                .isEqualTo(first.get("postgres.owner"))
                .hasSize(48);
        assertThat(Base64.getDecoder().decode(first.get("quote-key"))).hasSize(32);
        assertThat(Base64.getDecoder().decode(first.get("identity-key"))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void installationsDiffer() {
        assertThat(Secrets.in(folder.resolve("a")).get("redis"))
                .isNotEqualTo(Secrets.in(folder.resolve("b")).get("redis"));
    }

    @Test
    void olderFileGetsWhatIsMissingAndKeepsTheRest() throws IOException {
        Path file = folder.resolve("secrets");
        Files.writeString(file, "redis=kept\n");
        Secrets secrets = Secrets.in(file);
        assertThat(secrets.get("redis")).isEqualTo("kept");
        assertThat(secrets.get("client.ui")).isNotEmpty();
    }

    @Test
    void damagedFileIsRefusedWithAWayOut() throws IOException {
        Path file = folder.resolve("secrets");
        Files.writeString(file, "no equals sign");
        assertThatThrownBy(() -> Secrets.in(file)).isInstanceOf(Refusal.class).hasMessageContaining("--fresh");
    }
}
