package app.karat.shop.layaway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The terms that come with the product, read once. */
final class LayawayRules {

    private final Map<String, List<LayawayTerms>> byCountry;

    private LayawayRules(Map<String, List<LayawayTerms>> byCountry) {
        this.byCountry = byCountry;
    }

    static LayawayRules ofTheProduct() {
        var json = JsonMapper.builder().build();
        return new LayawayRules(Stream.of("IN", "US", "GB", "AE")
                .collect(Collectors.toMap(Function.identity(), code -> read(json, code))));
    }

    /** The newest that are in force on that day. */
    LayawayTerms of(String country, LocalDate day) {
        return byCountry.getOrDefault(country, List.of()).stream()
                .filter(terms -> !terms.from().isAfter(day))
                .max(Comparator.comparing(LayawayTerms::from))
                .orElseThrow(() -> new IllegalStateException("no layaway terms for " + country));
    }

    private static List<LayawayTerms> read(JsonMapper json, String code) {
        try (InputStream file = LayawayRules.class.getResourceAsStream("/layaway/" + code + ".json")) {
            return List.of(json.readValue(file, LayawayTerms[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
