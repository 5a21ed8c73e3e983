package app.karat.shop.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records findable as one types, with nothing but PostgreSQL's own text search: every word is a lexeme of a {@code tsvector} under a GIN
 * index, and a typed beginning is a prefix search. Case and Latin accents do not matter. Phones are found by their beginning, with and without
 * the country code, and by their last digits.
 */
public final class SearchText {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[-/._#][\\p{L}\\p{N}\\p{M}]+)+");
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 8;
    /** Typed, but without a letter or digit: no lexeme is a lone space. */
    private static final String NOTHING = "' '";

    private final Set<String> words = new LinkedHashSet<>();

    /** The words of a name, and the whole of each code in it, such as {@code RNG-0042}. */
    public SearchText text(@Nullable String value) {
        if (value != null) {
            words(value).forEach(words::add);
            chunks(value).filter(SearchText::isCode).forEach(words::add);
        }
        return this;
    }

    /** A phone number, by beginning and by ending. */
    public SearchText phone(@Nullable String value) {
        if (value != null) {
            String digits = value.replaceAll("\\D", "");
            for (int tail : new int[] {digits.length(), 10, 9, 7, 6, 5, 4}) {
                if (tail <= digits.length() && tail >= 4) {
                    words.add(digits.substring(digits.length() - tail));
                }
            }
        }
        return this;
    }

    /** The lexemes to store, for {@code array_to_tsvector}. */
    public String[] lexemes() {
        return words.toArray(String[]::new);
    }

    /**
     * What somebody typed as a {@code tsquery} in which every word must begin a lexeme; null when there is nothing to look for, which means
     * everything. A code is looked for as a whole: its first part alone may begin every tag of the shop.
     */
    public static @Nullable String query(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.replaceAll("[\\s().+-]", "");
        List<String> wanted = digits.length() >= 4 && digits.chars().allMatch(Character::isDigit)
                ? List.of(digits)
                : typedWords(typed);
        return wanted.isEmpty()
                ? NOTHING
                : wanted.stream()
                        .limit(MOST_WORDS)
                        .map(word -> "'" + word + "':*")
                        .collect(Collectors.joining(" & "));
    }

    private static List<String> typedWords(String typed) {
        String start = typed.length() > 400 ? typed.substring(0, 400) : typed;
        return chunks(start)
                .flatMap(chunk -> isCode(chunk) ? Stream.of(chunk) : words(chunk))
                .toList();
    }

    private static Stream<String> chunks(String value) {
        return Arrays.stream(SPACE.split(folded(value)));
    }

    private static boolean isCode(String chunk) {
        return chunk.length() <= LONGEST_WORD && CODE.matcher(chunk).matches();
    }

    private static Stream<String> words(String value) {
        return Arrays.stream(APART.split(folded(value)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }

    private static String folded(String value) {
        String apart = Normalizer.normalize(value, Normalizer.Form.NFKD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
