package app.karat.shop.layaway;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentProblem;
import app.karat.shop.payments.Tender;
import app.karat.shop.sales.Agreed;
import app.karat.shop.sales.SaleProblem;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides how layaways begin and are paid, without waiting for anything. */
record LayawayPlan(Shop shop, CurrentUser user, LayawayTerms terms, Instant now) {

    LayawayStart begin(UUID id, LayawayWish wish, Agreed agreed) {
        if (agreed.customerId() != null && !agreed.customerId().equals(wish.customerId())) {
            throw SaleProblem.otherCustomer();
        }
        Money total = agreed.bill().total();
        Money down = requireDown(total, wish);
        if (wish.months() < 1 || wish.months() > terms.mostMonths()) {
            throw LayawayProblem.tooLong(terms.mostMonths());
        }
        var schedule = Instalment.schedule(total.minus(down), wish.months(), today(), terms.step());
        if (!schedule.stream().allMatch(part -> part.amount().isPositive())) {
            throw LayawayProblem.tooManyParts();
        }
        String print = Fingerprint.of(wish);
        var first = payment(id, agreed.branchId(), wish.payments(), print);
        var layaway = new Layaway(
                id,
                "",
                agreed.branchId(),
                wish.customerId(),
                "",
                now,
                LayawayStatus.OPEN,
                agreed.bill(),
                terms,
                schedule,
                List.of(first),
                List.of(),
                null,
                null,
                print,
                1);
        return new LayawayStart(
                layaway,
                agreed.versions(),
                LayawayBooks.paid(wish.payments(), down),
                taking(agreed.branchId(), wish.customerId(), wish.payments(), List.of(), wish.tillSession()),
                draw(wish.payments(), wish.customerId()),
                shop,
                user,
                agreed.approval());
    }

    /** A payment of now. */
    LayawayPayment payment(UUID id, UUID branch, List<Payment> tenders, String fingerprint) {
        return new LayawayPayment(
                id, branch, now, LayawayWish.sum(tenders), tenders, null, user.name(), fingerprint, null);
    }

    /** What a payment does; all cash towards one layaway counts as cash of one transaction (DOMAIN §5). */
    LayawayMove paying(Layaway there, LayawayPaying paying) {
        List<Payment> before = there.payments().stream()
                .filter(LayawayPayment::counts)
                .flatMap(each -> each.tenders().stream())
                .toList();
        return new LayawayMove(
                LayawayBooks.paid(paying.payments(), paying.amount()),
                taking(paying.branchId(), there.customerId(), paying.payments(), before, paying.tillSession()),
                draw(paying.payments(), there.customerId()),
                shop,
                user,
                now);
    }

    LocalDate today() {
        return shop.day(now);
    }

    private Money requireDown(Money total, LayawayWish wish) {
        new Tender(wish.down(), wish.payments());
        if (!wish.down().currency().equals(total.currency())) {
            throw PaymentProblem.otherCurrency(total);
        }
        Money least = terms.leastDown(total);
        if (wish.down().compareTo(least) < 0 || wish.down().compareTo(total) >= 0) {
            throw LayawayProblem.downTooSmall(least, total);
        }
        return wish.down();
    }

    private Taking taking(
            UUID branch, UUID customer, List<Payment> payments, List<Payment> before, @Nullable UUID till) {
        var rules = shop.pack().moneyRules(today());
        List<Payment> all = Stream.concat(before.stream(), payments.stream()).toList();
        new Tender(LayawayWish.sum(all), all).requireLawful(rules, customer);
        Money cash = new Tender(LayawayWish.sum(payments), payments).cash();
        return new Taking(shop.branch(branch).id(), today(), till, customer, cash, CashLimit.of(rules));
    }

    private VoucherDraw draw(List<Payment> payments, UUID customer) {
        return VoucherDraw.of(payments, today(), customer);
    }
}
