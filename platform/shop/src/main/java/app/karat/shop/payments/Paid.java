package app.karat.shop.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as a row of {@code payment}, for the {@code jsonb_to_recordset} of a document's statement. */
public record Paid(
        String method,
        BigDecimal amount,
        @Nullable BigDecimal tendered,
        @Nullable String reference,
        @Nullable LocalDate due) {

    /** These payments as rows. */
    public static List<Paid> of(List<Payment> payments) {
        return payments.stream().map(Paid::of).toList();
    }

    private static Paid of(Payment payment) {
        return new Paid(
                payment.method().name(),
                payment.amount().amount(),
                payment.tendered() == null ? null : payment.tendered().amount(),
                payment.reference(),
                payment.dueOn());
    }
}
