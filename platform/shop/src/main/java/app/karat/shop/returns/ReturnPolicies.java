package app.karat.shop.returns;

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

/** The policies that come with the product, read once. */
final class ReturnPolicies {

    private final Map<String, List<ReturnPolicy>> byCountry;

    private ReturnPolicies(Map<String, List<ReturnPolicy>> byCountry) {
        this.byCountry = byCountry;
    }

    static ReturnPolicies ofTheProduct() {
        var json = JsonMapper.builder().build();
        return new ReturnPolicies(Stream.of("IN", "US", "GB", "AE")
                .collect(Collectors.toMap(Function.identity(), code -> read(json, code))));
    }

    /** The newest that was in force on the day of the sale: a later policy takes nothing away from earlier buyers. */
    ReturnPolicy of(String country, LocalDate soldOn) {
        List<ReturnPolicy> all = byCountry.getOrDefault(country, List.of());
        return all.stream()
                .filter(policy -> !policy.from().isAfter(soldOn))
                .max(Comparator.comparing(ReturnPolicy::from))
                .or(() -> all.stream().min(Comparator.comparing(ReturnPolicy::from)))
                .orElseThrow(() -> new IllegalStateException("no return policy for " + country));
    }

    private static List<ReturnPolicy> read(JsonMapper json, String code) {
        try (InputStream file = ReturnPolicies.class.getResourceAsStream("/return-policies/" + code + ".json")) {
            return List.of(json.readValue(file, ReturnPolicy[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
