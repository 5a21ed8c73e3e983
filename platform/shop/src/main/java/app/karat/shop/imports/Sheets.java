package app.karat.shop.imports;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.branches.Shop;
import app.karat.shop.sheets.Figures;
import app.karat.shop.sheets.SheetFormat;
import app.karat.shop.sheets.SheetProblem;
import app.karat.shop.sheets.SheetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Looks into a new sheet: its headers, its first rows, and what its columns probably mean. */
final class Sheets {

    private static final int SAMPLE = 8;

    private Sheets() {}

    static Mono<ImportRun.Sheet> look(Path file, Shop shop) {
        return Mono.fromCallable(() -> looked(file, shop)).subscribeOn(Pass.READING);
    }

    /** The same sheet with the mapping that one like it had before; a branch that is gone is left out of it. */
    static ImportRun.Sheet remembering(ImportRun.Sheet sheet, Mapping known, Shop shop) {
        boolean branchIsThere =
                known.branchId() != null && shop.find(known.branchId()).isPresent();
        var mapping = new Mapping(
                known.columns(),
                known.instead(),
                known.decimalComma(),
                branchIsThere ? known.branchId() : sheet.suggested().branchId());
        return new ImportRun.Sheet(sheet.format(), sheet.headers(), sheet.sample(), mapping, true);
    }

    private static ImportRun.Sheet looked(Path file, Shop shop) throws IOException {
        SheetFormat format = SheetFormat.of(file);
        boolean comma = format.kind() == SheetFormat.Kind.CSV && isCommaThere(shop.tenant());
        try (SheetReader rows = format.open(file, false)) {
            List<String> headers = Pass.headers(rows).cells();
            List<List<String>> sample = new ArrayList<>();
            while (rows.hasNext() && sample.size() < SAMPLE) {
                sample.add(rows.next().cells());
            }
            if (sample.isEmpty()) {
                throw SheetProblem.withoutRows();
            }
            Map<Target, Integer> columns = HeaderBook.ofTheProduct().suggest(headers);
            boolean decimalComma = showsComma(sample, columns, comma);
            var suggested = new Mapping(columns, Map.of(), decimalComma, onlyBranch(shop));
            return new ImportRun.Sheet(format, headers, sample, suggested, false);
        }
    }

    private static boolean isCommaThere(TenantRef tenant) {
        return DecimalFormatSymbols.getInstance(tenant.profile().locale()).getDecimalSeparator() == ',';
    }

    /** What the numbers of the first rows show; the country's habit where they show nothing. */
    private static boolean showsComma(List<List<String>> sample, Map<Target, Integer> columns, boolean habit) {
        List<String> numbers = new ArrayList<>();
        for (Target target : List.of(Target.GROSS, Target.NET, Target.PRICE, Target.COST, Target.STONE_CARATS)) {
            Integer column = columns.get(target);
            sample.stream()
                    .filter(row -> column != null && column < row.size())
                    .map(row -> row.get(Objects.requireNonNull(column)))
                    .filter(cell -> !cell.matches("\\d*"))
                    .forEach(numbers::add);
        }
        if (numbers.isEmpty()) {
            return habit;
        }
        return numbers.stream().anyMatch(Figures::showsDecimalComma);
    }

    private static java.util.@Nullable UUID onlyBranch(Shop shop) {
        return shop.branches().size() == 1 ? shop.branches().getFirst().id() : null;
    }
}
