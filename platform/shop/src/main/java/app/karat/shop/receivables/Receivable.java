package app.karat.shop.receivables;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a customer owes on one sale.
 *
 * @param amount what was bought on account
 * @param open what is left of it
 * @param settlements later payments, oldest first
 */
public record Receivable(
        UUID saleId,
        UUID customerId,
        String customerName,
        UUID branchId,
        String invoiceNumber,
        Instant at,
        LocalDate dueOn,
        Money amount,
        Money open,
        List<Settlement> settlements) {

    /**
     * Part of a {@code WITH} that makes the receivable of a sale whose payments, bound as {@code :payments}, hold one on account.
     *
     * @param made the part with the sale's id, branch, customer, invoice number, currency and time
     */
    public static String within(String made) {
        return """
            owed AS (
              INSERT INTO receivable (sale_id, customer_id, branch_id, invoice_number, currency, at, due_on, amount, open)
              SELECT made.id, made.customer_id, made.branch_id, made.invoice_number, made.currency, made.at, p.due, p.amount, p.amount
                FROM %s made, jsonb_to_recordset(CAST(:payments AS jsonb)) AS p(method text, amount numeric, due date)
               WHERE p.method = 'ON_ACCOUNT'
            )""".formatted(made);
    }

    /** Keeps its own copy. */
    public Receivable {
        settlements = List.copyOf(settlements);
    }

    /** One later payment. */
    public record Settlement(UUID id, Instant at, Money amount, String receiptNumber, String byName) {}
}
