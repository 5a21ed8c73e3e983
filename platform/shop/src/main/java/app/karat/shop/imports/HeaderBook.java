package app.karat.shop.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Knows how people head the columns of a stock list, in several spellings and languages ({@code imports/headers.properties}). */
final class HeaderBook {

    private static final HeaderBook PRODUCT = load();

    private final Map<String, Target> bySpelling;

    private HeaderBook(Map<String, Target> bySpelling) {
        this.bySpelling = bySpelling;
    }

    static HeaderBook ofTheProduct() {
        return PRODUCT;
    }

    /** The columns whose headers it knows; of two for the same target the one it knows better, the earlier spelling in the book. */
    Map<Target, Integer> suggest(List<String> headers) {
        Map<Target, Integer> columns = new EnumMap<>(Target.class);
        for (int i = 0; i < headers.size(); i++) {
            Target target = find(headers.get(i));
            if (target != null) {
                columns.putIfAbsent(target, i);
            }
        }
        return columns;
    }

    /** The headers as one text that two sheets of the same make share. */
    static String key(List<String> headers) {
        return String.join("|", headers.stream().map(HeaderBook::bare).toList());
    }

    private @Nullable Target find(String header) {
        String bare = bare(header);
        Target exact = bySpelling.get(bare);
        return exact == null
                ? bySpelling.get(bare.replaceAll("(g|gm|gms|grams|ct|cts|inr|usd|gbp|aed|eur|rs)$", ""))
                : exact;
    }

    /** Letters and digits only, without accents: {@code Gross Wt. (g)} is {@code grosswtg}; {@code %} stays, for it tells columns apart. */
    private static String bare(String header) {
        String apart = Normalizer.normalize(header.replace("#", "no"), Normalizer.Form.NFKD);
        return apart.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]", "");
    }

    private static HeaderBook load() {
        var spellings = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HeaderBook.class.getResourceAsStream("/imports/headers.properties")),
                StandardCharsets.UTF_8)) {
            spellings.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Target> book = new HashMap<>();
        for (String name : spellings.stringPropertyNames()) {
            for (String spelling : spellings.getProperty(name).split("\\|", -1)) {
                book.put(bare(spelling), Target.valueOf(name));
            }
        }
        return new HeaderBook(Map.copyOf(book));
    }
}
