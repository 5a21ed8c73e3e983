package app.karat.shop.sales;

import app.karat.shop.branches.BranchScope;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sales a list is about. An invoice is found by the last figures of its number, with or without what stands before them, so that the
 * index on the serial finds it however many there are.
 *
 * @param from the first instant, or null
 * @param until the first instant that is too late, or null
 * @param invoice an invoice number as somebody types it, such as {@code 42} or {@code mum/25-26/0042}, or null
 */
public record SaleFilter(
        BranchScope scope,
        @Nullable UUID customer,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String invoice) {

    private static final Pattern SERIAL = Pattern.compile("(\\d{1,15})$");

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (scope.branches() != null) {
            sql.append(" AND branch_id = ANY(:branches)");
        }
        if (customer != null) {
            sql.append(" AND customer_id = :customer");
        }
        if (from != null) {
            sql.append(" AND at >= :from");
        }
        if (until != null) {
            sql.append(" AND at < :until");
        }
        if (invoice != null) {
            sql.append(" AND serial = :serial AND position(upper(:invoice) IN upper(invoice_number)) > 0");
        }
        return sql.toString();
    }

    /** The serial that the typed number ends with; one that no invoice has when it ends with no figure. */
    @Nullable
    Long serial() {
        if (invoice == null) {
            return null;
        }
        Matcher last = SERIAL.matcher(invoice);
        return last.find() ? Long.parseLong(last.group(1)) : 0L;
    }
}
