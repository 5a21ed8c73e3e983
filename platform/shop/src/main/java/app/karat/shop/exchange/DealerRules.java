package app.karat.shop.exchange;

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

/** The rules for second-hand dealers that come with the product, read once. */
final class DealerRules {

    private static final DealerRule NONE =
            new DealerRule(null, false, 0, false, null, "", "no rule known", LocalDate.EPOCH);

    private final Map<String, List<DealerRule>> byCountry;

    private DealerRules(Map<String, List<DealerRule>> byCountry) {
        this.byCountry = byCountry;
    }

    static DealerRules ofTheProduct() {
        var json = JsonMapper.builder().build();
        return new DealerRules(Stream.of("IN", "US", "GB", "AE")
                .collect(Collectors.toMap(Function.identity(), code -> read(json, code))));
    }

    /** The rule of the place before that of the country; the newest that is in force. */
    DealerRule of(String country, String place, LocalDate day) {
        return byCountry.getOrDefault(country, List.of()).stream()
                .filter(rule -> !rule.from().isAfter(day))
                .filter(rule -> rule.place() == null || rule.place().equalsIgnoreCase(place))
                .max(Comparator.<DealerRule, Boolean>comparing(rule -> rule.place() != null)
                        .thenComparing(DealerRule::from))
                .orElse(NONE);
    }

    private static List<DealerRule> read(JsonMapper json, String code) {
        try (InputStream file = DealerRules.class.getResourceAsStream("/second-hand/" + code + ".json")) {
            return List.of(json.readValue(file, DealerRule[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
