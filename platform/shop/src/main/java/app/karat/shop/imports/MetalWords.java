package app.karat.shop.imports;

import app.karat.kernel.values.InvalidValue;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Purity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads metal and purity out of free words such as {@code 18K Rose Gold}, {@code Sterling silver} or {@code 916}. */
final class MetalWords {

    private static final Map<Metal, List<String>> WORDS = Map.of(
            Metal.GOLD, List.of("gold", "oro", "sona"),
            Metal.SILVER, List.of("silver", "sterling", "silber", "argent", "plata", "chandi"),
            Metal.PLATINUM, List.of("platinum", "platin", "platine", "platino"),
            Metal.PALLADIUM, List.of("palladium", "paladio"));

    private static final Pattern KARAT = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:k|kt|ct|karat|carat)(?![a-z])");
    private static final Pattern MILLE = Pattern.compile("(?<![\\d.])(\\d{3})(?![\\d.])");
    private static final Pattern PERCENT = Pattern.compile("(?<!\\d)(\\d{2})[.,](\\d)(?!\\d)");

    private MetalWords() {}

    static @Nullable Metal metal(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return List.of(Metal.values()).stream()
                .filter(metal -> WORDS.getOrDefault(metal, List.of()).stream().anyMatch(words::contains))
                .findFirst()
                .orElseGet(() -> KARAT.matcher(words).find() ? Metal.GOLD : null);
    }

    /** The label of the purity that the text names, or nothing; what only looks like one is left for the form's own message. */
    static @Nullable String purity(Metal metal, String text) {
        String words = PERCENT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1$2");
        if (metal == Metal.SILVER && words.contains("sterling")) {
            return "925";
        }
        for (Pattern pattern : List.of(KARAT, MILLE)) {
            Matcher found = pattern.matcher(words);
            if (found.find() && isKnown(metal, found.group(1))) {
                return Purity.of(metal, found.group(1)).label();
            }
        }
        return null;
    }

    private static boolean isKnown(Metal metal, String label) {
        try {
            Purity.of(metal, label);
            return true;
        } catch (InvalidValue unknown) {
            return false;
        }
    }
}
