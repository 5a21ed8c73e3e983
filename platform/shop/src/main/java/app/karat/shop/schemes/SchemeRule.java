package app.karat.shop.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a scheme of a country may run ({@code schemes/*.json}).
 *
 * @param mostMonths of instalments
 * @param mostDays from the first day to the last purchase with what was saved
 */
public record SchemeRule(int mostMonths, int mostDays, String source) {

    static Map<String, SchemeRule> ofTheProduct() {
        var json = JsonMapper.builder().build();
        return Stream.of("IN", "US", "GB", "AE")
                .collect(Collectors.toMap(Function.identity(), code -> read(json, code)));
    }

    private static SchemeRule read(JsonMapper json, String code) {
        try (InputStream file = SchemeRule.class.getResourceAsStream("/schemes/" + code + ".json")) {
            return json.readValue(Objects.requireNonNull(file, code), SchemeRule.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
