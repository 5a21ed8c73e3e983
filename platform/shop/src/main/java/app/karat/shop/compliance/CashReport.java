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
 * @param filing the last one of these payments or of some of them, or null
 */
public record CashReport(
        String form,
        Payer payer,
        LocalDate reachedOn,
        LocalDate fileBy,
        Money total,
        List<CashPayment> payments,
        List<String> missing,
        State state,
        @Nullable CashFiling filing) {

    /** Keeps its own copies. */
    public CashReport {
        payments = List.copyOf(payments);
        missing = List.copyOf(missing);
    }

    /** How far it is. */
    @Schema(name = "CashReportState")
    public enum State {
        OPEN,
        OVERDUE,
        FILED,
        /** Filed, but payments have come since that belong to it: it is filed again. */
        GROWN
    }

    /** The ids of its payments. */
    public List<Long> ids() {
        return payments.stream().map(CashPayment::id).toList();
    }

    /** What of it was paid that way. */
    public Money paidBy(String method) {
        return payments.stream()
                .filter(payment -> payment.method().equals(method))
                .map(CashPayment::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
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
