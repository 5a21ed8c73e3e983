package app.karat.shop.till;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.PlainDecimal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What a day came to in one branch.
 *
 * @param taxes of the day's invoices by rate
 * @param payments everything customers paid, by method
 * @param accounts the sum of every posting of the day, account by account: complete whatever kinds of documents there are
 * @param tills the drawers of the day
 */
public record DayFigures(
        Sales sales,
        List<TaxSum> taxes,
        List<ZReport.MethodSum> payments,
        List<ZReport.AccountSum> accounts,
        List<Till> tills) {

    /** Keeps its own copies. */
    public DayFigures {
        taxes = List.copyOf(taxes);
        payments = List.copyOf(payments);
        accounts = List.copyOf(accounts);
        tills = List.copyOf(tills);
    }

    /** The day's invoices. */
    @Schema(name = "DaySales")
    public record Sales(
            long count,
            long pieces,
            Money taxable,
            Money tax,
            Money total,
            @Nullable String firstInvoice,
            @Nullable String lastInvoice) {}

    /** One tax at one rate. */
    public record TaxSum(
            String label,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal percent,
            Money amount) {}

    /** One drawer; its difference once it is counted. */
    @Schema(name = "DayTill")
    public record Till(
            String till, @Nullable String zNumber, @Nullable Money difference) {}
}
