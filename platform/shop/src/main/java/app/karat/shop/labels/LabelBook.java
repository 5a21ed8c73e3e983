package app.karat.shop.labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a shop knows about labels.
 *
 * @param companyPrefix of the business at GS1, 6 to 12 digits, for RFID codes; absent where it is no member
 * @param layouts of the shop's own
 */
public record LabelBook(
        @Nullable String companyPrefix, @Nullable List<LabelLayout> layouts) {

    private static final List<LabelLayout> PRODUCT = load();

    /** Has the product's layouts read by now; called while the service starts, because an event loop may not read a file. */
    static void ready() {
        Objects.requireNonNull(PRODUCT);
    }

    /** The layouts that come with the product, and the shop's own; one of its own may replace one of ours. */
    public List<LabelLayout> all() {
        List<LabelLayout> own = own();
        return Stream.concat(
                        own.stream(),
                        PRODUCT.stream()
                                .filter(ours -> own.stream()
                                        .noneMatch(each -> each.key().equals(ours.key()))))
                .toList();
    }

    List<LabelLayout> own() {
        return layouts == null ? List.of() : layouts;
    }

    /** The layout with that key, or {@link LabelProblem#unknownLayout()}. */
    LabelLayout layout(String key) {
        return all().stream()
                .filter(layout -> layout.key().equals(key))
                .findFirst()
                .orElseThrow(LabelProblem::unknownLayout);
    }

    private static List<LabelLayout> load() {
        try (InputStream in = Objects.requireNonNull(LabelBook.class.getResourceAsStream("/labels/layouts.json"))) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<LabelLayout>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
