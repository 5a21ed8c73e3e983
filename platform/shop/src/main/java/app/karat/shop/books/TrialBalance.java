package app.karat.shop.books;

import app.karat.kernel.values.Money;
import app.karat.shop.sheets.CellText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every account over a period: what it stood at, what moved, what it stands at. Balances are debits less credits; over all accounts they are
 * zero.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record TrialBalance(LocalDate from, LocalDate to, List<Line> lines, Line total) {

    /**
     * One account.
     *
     * @param name of the supplier or customer whose account it is, or null
     */
    @Schema(name = "TrialBalanceLine")
    public record Line(String account, @Nullable String name, Money opening, Money debit, Money credit, Money closing) {

        private Stream<String> cells() {
            return Stream.of(
                    account,
                    name == null ? "" : name,
                    opening.amount().toPlainString(),
                    debit.amount().toPlainString(),
                    credit.amount().toPlainString(),
                    closing.amount().toPlainString());
        }
    }

    /** As a table for a spreadsheet, with the currency in its head. */
    public String csv() {
        String head = "account,name,opening,debit,credit,closing,currency\r\n";
        return Stream.concat(lines.stream(), Stream.of(total))
                .map(line -> Stream.concat(
                                line.cells(),
                                Stream.of(line.opening().currency().getCurrencyCode()))
                        .map(TrialBalance::cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", head, "\r\n"));
    }

    private static String cell(String said) {
        String text = CellText.toCsv(said);
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
