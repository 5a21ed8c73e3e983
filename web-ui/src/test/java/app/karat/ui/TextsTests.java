package app.karat.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text a screen asks for is in the bundle. */
class TextsTests {

    private static final Pattern ASKED =
            Pattern.compile("Texts\\.t\\(\\s*(?:\\w+ \\? )?\"([a-zA-Z.]+)\"(?:\\s*:\\s*\"([a-zA-Z.]+)\")?");

    @Test
    void everyKeyHasItsWords() throws IOException {
        Properties words = new Properties();
        try (var bundle = getClass().getResourceAsStream("/vaadin-i18n/translations.properties")) {
            words.load(bundle);
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var asked = ASKED.matcher(Files.readString(source));
                while (asked.find()) {
                    for (int group = 1; group <= 2; group++) {
                        String key = asked.group(group);
                        if (key != null && !key.endsWith(".") && !words.containsKey(key)) {
                            missing.add(key + " in " + source.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
