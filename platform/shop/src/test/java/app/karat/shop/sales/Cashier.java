package app.karat.shop.sales;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.values.Money;
import app.karat.shop.customers.Customer;
import app.karat.shop.customers.Customers;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.till.CashCount;
import app.karat.shop.till.TillSession;
import app.karat.shop.till.Tills;
import app.karat.shop.vouchers.Voucher;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.VoucherPurchase;
import app.karat.shop.vouchers.Vouchers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money at a counter: tills, vouchers and payments as sentences. */
final class Cashier {

    private final Counter counter;
    private final TenantRef tenant;

    Cashier(Counter counter, TenantRef tenant) {
        this.counter = counter;
        this.tenant = tenant;
    }

    /** A till with two notes of 500 in it. */
    TillSession openTill(UUID branch, String till) {
        return counter.shop.in(
                tenant, () -> counter.shop.get(Tills.class).open(UUID.randomUUID(), branch, till, count(2)));
    }

    TillSession close(TillSession till, int notesOf500) {
        return counter.shop.in(tenant, () -> counter.shop.get(Tills.class).close(till.id(), count(notesOf500)));
    }

    static CashCount count(int notesOf500) {
        return new CashCount(List.of(new CashCount.Pile(new BigDecimal("500"), notesOf500)));
    }

    Voucher giftCard(String face) {
        return sell(VoucherKind.GIFT_CARD, face, null, null);
    }

    /** A voucher that was paid by card. */
    Voucher sell(VoucherKind kind, String face, @Nullable UUID customer, @Nullable LocalDate expires) {
        var payment = new Payment(PaymentMethod.CARD, Counter.inr(face), null, null);
        var purchase = new VoucherPurchase(
                kind,
                counter.branch(tenant),
                customer,
                Counter.inr(face),
                kind.isBought() ? List.of(payment) : List.of(),
                expires,
                "for the test",
                null);
        return counter.shop.in(tenant, () -> counter.shop.get(Vouchers.class).sell(UUID.randomUUID(), purchase));
    }

    Voucher again(Voucher voucher) {
        return counter.shop.in(tenant, () -> counter.shop.get(Vouchers.class).find(voucher.id()));
    }

    UUID customer(@Nullable String taxId) {
        var customer = new Customer(
                UUID.randomUUID(),
                "Customer One",
                null,
                null,
                taxId,
                null,
                "MH",
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return counter.shop
                .in(tenant, () -> counter.shop.get(Customers.class).add(customer))
                .id();
    }

    static Payment by(Voucher voucher, String amount) {
        return new Payment(PaymentMethod.VOUCHER, Counter.inr(amount), null, voucher.code());
    }

    static Payment cash(String amount) {
        return cash(Counter.inr(amount));
    }

    static Payment cash(Money amount) {
        return new Payment(PaymentMethod.CASH, amount, null, null);
    }
}
