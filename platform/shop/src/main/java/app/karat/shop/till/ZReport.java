package app.karat.shop.till;

import app.karat.kernel.values.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Everything that went through a till, from its own movements and from the postings of its documents.
 *
 * @param movements cash by kind
 * @param handMovements each time cash was put in or taken out by hand
 * @param payments by method
 * @param accounts what the till's documents posted, account by account, hence complete whatever kinds of documents there are
 */
public record ZReport(
        Sales sales,
        List<Movement> movements,
        List<HandMovement> handMovements,
        List<MethodSum> payments,
        List<AccountSum> accounts) {

    /** Keeps its own copies. */
    public ZReport {
        movements = List.copyOf(movements);
        handMovements = List.copyOf(handMovements);
        payments = List.copyOf(payments);
        accounts = List.copyOf(accounts);
    }

    /** How many sales, and what they came to. */
    @Schema(name = "TillSales")
    public record Sales(long count, Money total) {}

    /** Cash of one kind, such as {@code SALE} or {@code CASH_OUT}; negative when it left. */
    @Schema(name = "TillMovement")
    public record Movement(String kind, long count, Money amount) {}

    /** Cash put in or taken out by hand. */
    @Schema(name = "TillHandMovement")
    public record HandMovement(Instant at, String kind, Money amount, String reason, String byName) {}

    /** What was paid by one method. */
    public record MethodSum(String method, long count, Money amount) {}

    /** What was posted to one account. */
    public record AccountSum(String account, Money debit, Money credit) {}
}
