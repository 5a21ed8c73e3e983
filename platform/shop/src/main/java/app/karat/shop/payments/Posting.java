package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** One posting in double entry. It refuses to exist unless debits and credits are equal; entries of nothing are left out. */
public record Posting(List<Entry> entries) {

    /** Money the shop earned. */
    public static final String SALES = "SALES";
    /** What is lost or won by rounding a bill. */
    public static final String ROUND_OFF = "ROUND_OFF";

    /** Stands for the liabilities of the vouchers that were drawn on; the database knows their kinds. */
    public static final String VOUCHER = "VOUCHER";

    private static final String TAX = "TAX:";

    /** Refuses an unbalanced posting. */
    public Posting {
        entries = List.copyOf(entries);
        BigDecimal balance = entries.stream()
                .map(entry -> entry.debit().subtract(entry.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (balance.signum() != 0) {
            throw new IllegalArgumentException("debits and credits differ by " + balance.toPlainString());
        }
    }

    /** Starts a posting in one currency. */
    public static Draft in(Currency currency) {
        return new Draft(currency);
    }

    /** The account that holds a tax until it is paid over. */
    public static String tax(String label) {
        return TAX + label;
    }

    /** The account of what a customer owes. */
    public static String receivable(java.util.UUID customer) {
        return "RECEIVABLE:" + customer;
    }

    /** One side of one account. */
    public record Entry(String account, BigDecimal debit, BigDecimal credit) {}

    /** A posting that is being written. */
    public static final class Draft {

        private final Currency currency;
        private final List<Entry> entries = new ArrayList<>();

        private Draft(Currency currency) {
            this.currency = currency;
        }

        /** Money that comes into an account; a negative amount goes to the other side. */
        public Draft debit(String account, Money amount) {
            return add(account, same(amount));
        }

        /** Money that an account owes or earns; a negative amount goes to the other side. */
        public Draft credit(String account, Money amount) {
            return add(account, same(amount).negate());
        }

        /** The finished posting. */
        public Posting post() {
            return new Posting(entries);
        }

        private Draft add(String account, BigDecimal debit) {
            if (debit.signum() != 0) {
                entries.add(new Entry(
                        account, debit.max(BigDecimal.ZERO), debit.negate().max(BigDecimal.ZERO)));
            }
            return this;
        }

        private BigDecimal same(Money amount) {
            if (!amount.currency().equals(currency)) {
                throw new IllegalArgumentException("a posting has one currency");
            }
            return amount.amount();
        }
    }
}
