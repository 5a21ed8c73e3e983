package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reported of one customer.
 *
 * @param form the paper to file, such as {@code Form 8300}
 * @param reachedOn the day on which the limit was passed for the first time
 * @param fileBy the last day to file it
 * @param missing what the form asks for and the customer's record does not hold
 */
public record CashReport(
        String form,
        Payer payer,
        LocalDate reachedOn,
        LocalDate fileBy,
        Money total,
        List<CashPayment> payments,
        List<String> missing) {

    /** Keeps its own copies. */
    public CashReport {
        payments = List.copyOf(payments);
        missing = List.copyOf(missing);
    }

    /** Who paid. */
    @Schema(name = "CashPayer")
    public record Payer(
            UUID id,
            String name,
            @Nullable String taxId,
            @Nullable String address,
            @Nullable String phone) {

        List<String> missing() {
            return java.util.stream.Stream.of(
                            taxId == null ? "taxId" : "",
                            address == null ? "address" : "",
                            phone == null ? "phone" : "")
                    .filter(field -> !field.isEmpty())
                    .toList();
        }
    }
}
