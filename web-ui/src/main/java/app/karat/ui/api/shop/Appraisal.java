package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What old metal is worth now, with everything the value was made of. */
public record Appraisal(
        BigDecimal netGrams,
        BigDecimal perMille,
        BigDecimal fineGrams,
        Rate rate,
        Money metalValue,
        List<Less> deductions,
        Money payable,
        String how) {

    /** The purchase rate of a fine gram. */
    public record Rate(Money perGram, String rateId, boolean stale) {}

    /** One deduction as an amount. */
    public record Less(String kind, String reason, Money amount) {}

    /** A wish to know a value. */
    public record Request(UUID branchId, String purpose, Assay assay) {}
}
