package app.karat.shop.imports;

import app.karat.kernel.values.Money;
import app.karat.shop.sheets.SheetRow;
import app.karat.shop.text.Fields;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they mean; what cannot be read is noted and reads as nothing. */
final class Cells {

    private final SheetRow row;
    private final Mapping mapping;
    private final Fields fields = new Fields();

    Cells(SheetRow row, Mapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    Fields fields() {
        return fields;
    }

    /** The text, null where nothing stands. */
    @Nullable
    String text(Target target) {
        String text = mapping.text(row, target);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    BigDecimal number(Target target) {
        String text = text(target);
        return text == null
                ? null
                : fields.value(target.field(), () -> mapping.figures().read(text));
    }

    /** A value made of the number. */
    <T> @Nullable T value(Target target, Function<BigDecimal, T> making) {
        BigDecimal number = number(target);
        return number == null ? null : fields.value(target.field(), () -> making.apply(number));
    }

    @Nullable
    Money money(Target target, Currency currency) {
        return value(target, number -> Money.of(number, currency));
    }

    /** What the row's errors are called in the user's own words. */
    List<RowError> errors(List<app.karat.kernel.problem.FieldError> found, List<String> headers) {
        return found.stream()
                .map(error -> {
                    Target target = Target.ofField(error.field());
                    return new RowError(
                            row.number(),
                            header(target, error.field(), headers),
                            error.rule(),
                            error.message(),
                            mapping.text(row, target));
                })
                .toList();
    }

    private String header(Target target, String field, List<String> headers) {
        Map<Target, Integer> columns = mapping.columns();
        Integer column = columns.get(target);
        return column == null || column >= headers.size() ? field : headers.get(column);
    }
}
