package app.karat.ui.api.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cash of one payer that is to be reported. */
public record CashReport(
        String form,
        Payer payer,
        LocalDate reachedOn,
        LocalDate fileBy,
        Money total,
        List<Paid> payments,
        List<String> missing,
        String state,
        @Nullable Filing filing) {

    /** Whether somebody has to file it. */
    public boolean isOpen() {
        return !"FILED".equals(state);
    }

    /** Who paid. */
    public record Payer(
            UUID id,
            String name,
            @Nullable String taxId,
            @Nullable String address,
            @Nullable String phone) {}

    /** One payment. */
    public record Paid(
            long id,
            Instant at,
            String method,
            Money amount,
            @Nullable Goods goods) {}

    /** What it was paid for. */
    public record Goods(String invoice, String description, Money price) {}

    /** That it was filed. */
    public record Filing(LocalDate filedOn, @Nullable String reference, String byName) {}

    /** What a person says of a filing. */
    public record Done(
            UUID customerId,
            List<Long> payments,
            @Nullable LocalDate filedOn,
            @Nullable String reference,
            @Nullable LocalDate dateOfBirth,
            @Nullable String occupation,
            Paper paper) {}

    /** The identity paper that was looked at. */
    public record Paper(String kind, String issuer, String number) {}
}
