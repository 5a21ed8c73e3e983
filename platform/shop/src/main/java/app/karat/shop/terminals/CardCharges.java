package app.karat.shop.terminals;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The charges that a sale counts, within its own statement: all of them or nothing. {@link #held} locks those that succeeded for exactly the
 * amount of their payment and that no sale counts; {@link #ALL_HELD} tells whether that was all of them.
 */
public record CardCharges(List<Charge> charges) {

    /** Holds within a statement with {@link #held} when every charge counts. */
    public static final String ALL_HELD = "(SELECT count(*) FROM charge_held) = :chargesCount";

    private static final String HELD = """
            charge_held AS MATERIALIZED (
              SELECT t.id
                FROM terminal_payment t JOIN jsonb_to_recordset(CAST(:charges AS jsonb)) AS w(id uuid, amount numeric) ON t.id = w.id
               WHERE t.status = 'SUCCEEDED' AND t.sale_id IS NULL AND t.amount = w.amount AND t.currency = :chargesCurrency
                 AND t.branch_id = :branch AND (%s)
               ORDER BY t.id FOR UPDATE OF t
            )""";

    private static final String USED = """
            charge_used AS (
              UPDATE terminal_payment t SET sale_id = made.id, version = t.version + 1
                FROM charge_held h, %s made WHERE t.id = h.id
            )""";

    /** Keeps its own copy. */
    public CardCharges {
        charges = List.copyOf(charges);
    }

    /** The payments among these that a reader took. */
    public static CardCharges of(List<Payment> payments) {
        return new CardCharges(payments.stream()
                .filter(payment -> payment.cardPayment() != null)
                .map(payment -> new Charge(
                        Objects.requireNonNull(payment.cardPayment()),
                        payment.amount().amount()))
                .toList());
    }

    /**
     * A part {@code charge_held} of a {@code WITH}; the branch is bound as {@code branch}.
     *
     * @param ready the condition, in SQL, that what is locked first is in order
     */
    public static String held(String ready) {
        return HELD.formatted(ready);
    }

    /** A part that gives the charges to the sale of the part named here. */
    public static String used(String made) {
        return USED.formatted(made);
    }

    /** Binds the parameters of all parts. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, Money total, JsonMapper json) {
        return statement
                .bind("charges", json.writeValueAsString(charges))
                .bind("chargesCount", (long) charges.size())
                .bind("chargesCurrency", total.currency().getCurrencyCode());
    }

    /** The first of these payments that does not count, and why. */
    static Optional<RuntimeException> whyNot(List<Payment> payments, List<CardPayment> found, UUID branch) {
        Map<UUID, CardPayment> known = found.stream().collect(Collectors.toMap(CardPayment::id, Function.identity()));
        for (Payment payment : payments) {
            CardPayment charge = known.get(payment.cardPayment());
            if (charge == null || !charge.branchId().equals(branch)) {
                return Optional.of(CardPaymentProblem.unknown());
            }
            if (charge.saleId() != null) {
                return Optional.of(CardPaymentProblem.used(charge.saleId()));
            }
            if (charge.status() != CardPaymentStatus.SUCCEEDED) {
                return Optional.of(CardPaymentProblem.notPaid(charge.id(), charge.status()));
            }
            if (!charge.amount().equals(payment.amount())) {
                return Optional.of(CardPaymentProblem.otherAmount(charge.id(), charge.amount()));
            }
        }
        return Optional.empty();
    }

    /** So much from one charge. */
    public record Charge(UUID id, BigDecimal amount) {}
}
