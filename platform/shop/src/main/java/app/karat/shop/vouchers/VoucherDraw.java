package app.karat.shop.vouchers;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.store.Binds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document takes from vouchers within its own statement: all of it or nothing. {@link #held} locks the vouchers in the order of their
 * ids and finds only those that have enough left, have not expired, belong to nobody else and were promised to no other purchase;
 * {@link #ALL_HELD} tells whether that was all of them.
 *
 * @param quote of the purchase that is paid, or null for anything else
 */
public record VoucherDraw(
        List<Drawn> drawn,
        LocalDate day,
        @Nullable UUID customer,
        @Nullable UUID quote) {

    /** Holds within a statement with {@link #held} when every voucher can be drawn on. */
    public static final String ALL_HELD = "(SELECT count(*) FROM voucher_held) = :vouchersCount";

    private static final String[] PERSONAL = Stream.of(VoucherKind.values())
            .filter(VoucherKind::isPersonal)
            .map(VoucherKind::name)
            .toArray(String[]::new);

    private static final String HELD = """
            voucher_held AS MATERIALIZED (
              SELECT v.id, v.kind, w.amount
                FROM voucher v JOIN jsonb_to_recordset(CAST(:vouchers AS jsonb)) AS w(code text, amount numeric) ON v.code = w.code
               WHERE v.status = 'LIVE' AND v.balance >= w.amount AND v.currency = :vouchersCurrency
                 AND (v.expires_on IS NULL OR v.expires_on >= :vouchersDay)
                 AND (v.kind <> ALL (:vouchersPersonal) OR v.customer_id IS NOT DISTINCT FROM CAST(:vouchersCustomer AS uuid))
                 AND (v.quote IS NULL OR v.balance < v.face OR v.quote = CAST(:vouchersQuote AS uuid))
                 AND (%s)
               ORDER BY v.id FOR UPDATE OF v
            )""";

    private static final String ROWS = """
            voucher_drawn AS (
              UPDATE voucher v SET balance = v.balance - h.amount, version = v.version + 1,
                     status = CASE WHEN v.balance = h.amount THEN 'SPENT' ELSE 'LIVE' END
                FROM voucher_held h, %1$s made WHERE v.id = h.id
            ), voucher_drawn_entry AS (
              INSERT INTO voucher_entry (voucher_id, at, kind, amount, source, branch_id)
              SELECT h.id, made.at, 'DRAWN', -h.amount, made.id, made.branch_id FROM voucher_held h, %1$s made
            )""";

    /** The debits of what was drawn, as rows of {@code ledger_entry}, kind by kind. */
    private static final String POSTED = """
            SELECT made.id, made.at, made.branch_id, 'VOUCHERS:' || h.kind, sum(h.amount), 0
              FROM %s made, voucher_held h GROUP BY made.id, made.at, made.branch_id, h.kind""";

    /** Keeps its own copy. */
    public VoucherDraw {
        drawn = List.copyOf(drawn);
    }

    /** Of a document that is no purchase at a quote. */
    public VoucherDraw(List<Drawn> drawn, LocalDate day, @Nullable UUID customer) {
        this(drawn, day, customer, null);
    }

    /** The payments by voucher among these. */
    public static VoucherDraw of(List<Payment> payments, LocalDate day, @Nullable UUID customer) {
        return of(payments, day, customer, null);
    }

    /** The same of a sale at that quote. */
    public static VoucherDraw of(List<Payment> payments, LocalDate day, @Nullable UUID customer, @Nullable UUID quote) {
        return new VoucherDraw(
                payments.stream()
                        .filter(payment -> payment.method() == PaymentMethod.VOUCHER)
                        .map(payment -> new Drawn(
                                Objects.requireNonNull(payment.reference()),
                                payment.amount().amount()))
                        .toList(),
                day,
                customer,
                quote);
    }

    /**
     * A part {@code voucher_held} of a {@code WITH}.
     *
     * @param ready the condition, in SQL, that the document's own rows are in order; they are locked first
     */
    public static String held(String ready) {
        return HELD.formatted(ready);
    }

    /** Two parts that take the money off the vouchers, once for the row of the part named here. */
    public static String rows(String made) {
        return ROWS.formatted(made);
    }

    /** A {@code SELECT} for the document's ledger entries. */
    public static String posted(String made) {
        return POSTED.formatted(made);
    }

    /** Binds the parameters of all parts. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, Money total, JsonMapper json) {
        var bound = statement
                .bind("vouchers", json.writeValueAsString(drawn))
                .bind("vouchersCount", (long) drawn.size())
                .bind("vouchersDay", day)
                .bind("vouchersPersonal", PERSONAL)
                .bind("vouchersCurrency", total.currency().getCurrencyCode());
        bound = Binds.nullable(bound, "vouchersQuote", quote, UUID.class);
        return Binds.nullable(bound, "vouchersCustomer", customer, UUID.class);
    }

    /** So much from one voucher. */
    public record Drawn(String code, BigDecimal amount) {}
}
