package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's membership in a savings scheme. */
public record Scheme(
        UUID id,
        String number,
        Plan plan,
        UUID branchId,
        String customerName,
        String status,
        LocalDate startedOn,
        LocalDate maturesOn,
        LocalDate lastDay,
        Money paid,
        BigDecimal fineGrams,
        int missed,
        int ahead,
        @Nullable LocalDate nextDueOn,
        List<Paid> instalments,
        @Nullable Ending ending) {

    /** A plan, its instalment in money or in grams. */
    public record Plan(
            UUID id,
            String name,
            int months,
            @Nullable Money instalment,
            @Nullable BigDecimal grams,
            @Nullable String purity,
            String benefit,
            BigDecimal percent) {}

    /** A plan to be offered. */
    public record NewPlan(
            String name,
            @Nullable Integer months,
            @Nullable Money instalment,
            @Nullable BigDecimal grams,
            @Nullable String purity,
            String benefit,
            BigDecimal percent) {}

    /** One instalment. */
    public record Paid(UUID id, int number, Instant at, Money amount, BigDecimal fineGrams, String receiptNumber) {}

    /** How it ended. */
    public record Ending(
            Money value, Money benefit, @Nullable String voucherCode) {}

    /** Who joins what. */
    public record Joining(
            @Nullable UUID planId, UUID branchId, @Nullable UUID customerId) {}

    /** The next instalment. */
    public record Paying(
            int number,
            UUID branchId,
            List<Payment> payments,
            @Nullable UUID tillSession,
            @Nullable String promise) {}

    /** What the next instalment comes to now; the rate of a plan in grams is promised until then. */
    public record Due(
            int number,
            Money amount,
            @Nullable BigDecimal grams,
            @Nullable Rate rate,
            @Nullable String promise,
            @Nullable Instant until) {}

    /** What a gram costs. */
    public record Rate(String label, Money perGram) {}

    /** What is bought at maturity. */
    public record Maturing(@Nullable String quote) {}

    /** An early end. */
    public record Closing(
            String reason,
            boolean withBenefit,
            @Nullable String refund,
            @Nullable UUID tillSession) {}

    /** What is owed to members. */
    public record Liability(long members, Money money, BigDecimal fineGrams) {}
}
