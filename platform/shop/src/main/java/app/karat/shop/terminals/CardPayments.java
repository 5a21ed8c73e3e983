package app.karat.shop.terminals;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.PaymentProblem;
import app.karat.shop.payments.Tender;
import app.karat.shop.quotes.Quote;
import app.karat.shop.quotes.Quotes;
import app.karat.shop.store.Keyset;
import app.karat.shop.terminals.CardTerminal.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to charges at readers. A charge is noted before the card service hears of it and under the id that makes the service take it once;
 * no transaction is open while the service is asked.
 */
@Service
public class CardPayments {

    private static final int ASKED_AT_ONCE = 4;

    private final TenantTransactions transactions;
    private final CardPaymentStore store;
    private final CardTerminal terminal;
    private final Quotes quotes;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    CardPayments(
            TenantTransactions transactions,
            CardPaymentStore store,
            CardTerminal terminal,
            Quotes quotes,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.terminal = terminal;
        this.quotes = quotes;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks for the customer's card; the same request under the same id goes on where it was. */
    public Mono<CardPayment> charge(UUID id, CardWish wish) {
        return known(id, wish).switchIfEmpty(Mono.defer(() -> noted(id, wish))).flatMap(this::asked);
    }

    /** The charge as it stands at the card service now. */
    public Mono<CardPayment> look(UUID id) {
        return find(id).flatMap(this::fresh);
    }

    /** Stops asking for the card, unless it was faster. */
    public Mono<CardPayment> cancel(UUID id) {
        return find(id).flatMap(payment -> {
            if (!payment.status().isOpen()) {
                return Mono.just(payment);
            }
            return payment.intentId() == null
                    ? settled(payment, new Outcome(CardPaymentStatus.CANCELLED, 0, null, null))
                    : terminal.cancel(payment.readerId(), payment.intentId())
                            .onErrorResume(TerminalFailure.class, CardPayments::gone)
                            .onErrorMap(TerminalFailure.class, TerminalFailure::problem)
                            .flatMap(outcome -> settled(payment, outcome));
        });
    }

    /** Sends back what no sale counts. */
    public Mono<CardPayment> refund(UUID id, @Nullable String reason) {
        return find(id).flatMap(payment -> payment.status() == CardPaymentStatus.SUCCEEDED && payment.saleId() == null
                        ? transactions.write(() -> store.refunding(id)).switchIfEmpty(Mono.defer(() -> find(id)))
                        : Mono.just(payment))
                .flatMap(payment -> switch (payment.status()) {
                    case REFUNDED -> Mono.just(payment);
                    case REFUNDING -> sentBack(payment, reason);
                    default ->
                        Mono.error(
                                payment.saleId() == null
                                        ? CardPaymentProblem.notRefundable(payment.status())
                                        : CardPaymentProblem.used(payment.saleId()));
                });
    }

    /** Newest first; what the page shows as open is asked for at the card service first. */
    public Mono<Page<CardPayment>> page(BranchScope scope, boolean loose, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(scope.branches(), loose, after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .flatMapSequential(
                                each -> fresh(each).onErrorResume(CardPaymentProblem.class, problem -> find(each.id())),
                                ASKED_AT_ONCE)
                        .collectList()
                        .map(items -> new Page<>(items, page.next())));
    }

    private Mono<CardPayment> known(UUID id, CardWish wish) {
        return transactions.read(() -> store.find(id)).map(row -> {
            if (!row.fingerprint().equals(wish.fingerprint())) {
                throw CardPaymentProblem.idReused();
            }
            return row.payment();
        });
    }

    private Mono<CardPayment> noted(UUID id, CardWish wish) {
        return terminal instanceof NoTerminal
                ? Mono.error(CardPaymentProblem::noService)
                : Mono.zip(CurrentUser.get(), quotes.open(wish.quote()))
                        .delayUntil(with -> lawful(with.getT2()))
                        .flatMap(with -> transactions.write(
                                () -> store.open(id, wish, with.getT2(), with.getT1(), clock.instant())
                                        .delayUntil(made -> outbox.nudge())
                                        .map(CardPaymentStore.Row::payment)))
                        .switchIfEmpty(Mono.defer(() -> known(id, wish)))
                        .switchIfEmpty(Mono.defer(() -> whyNotNoted(wish)));
    }

    /** A card is not charged for a bill that no sale may be made of. */
    private Mono<Boolean> lawful(Quote bill) {
        return shops.current().flatMap(shop -> {
            var rules = shop.pack().moneyRules(shop.day(clock.instant()));
            var paid = new Payment(PaymentMethod.CARD, bill.total(), null, null);
            var tender = new Tender(bill.total(), List.of(paid));
            tender.requireLawful(rules, bill.customerId());
            return Mono.justOrEmpty(tender.needsTaxId(rules))
                    .flatMap(rule -> transactions
                            .read(() -> store.hasTaxId(bill.customerId()))
                            .filter(has -> has)
                            .switchIfEmpty(Mono.error(PaymentProblem.taxIdNeeded(rule.reason()))))
                    .defaultIfEmpty(true);
        });
    }

    private Mono<CardPayment> whyNotNoted(CardWish wish) {
        return quotes.open(wish.quote())
                .flatMap(bill -> transactions.read(() -> store.objection(wish, bill)))
                .flatMap(Mono::error);
    }

    /** Hands it to the reader, unless that has happened; an earlier try may have reached it without an answer. */
    private Mono<CardPayment> asked(CardPayment payment) {
        return fresh(payment)
                .flatMap(now -> now.status() == CardPaymentStatus.CREATED ? intended(now) : Mono.just(now))
                .flatMap(now -> now.status() == CardPaymentStatus.CREATED ? presented(now) : Mono.just(now));
    }

    private Mono<CardPayment> presented(CardPayment payment) {
        return terminal.present(
                        payment.readerId(), String.valueOf(payment.intentId()), payment.id() + "-" + payment.version())
                .then(writing(() -> store.sent(payment.id())))
                .switchIfEmpty(Mono.defer(() -> find(payment.id())))
                .onErrorResume(TerminalFailure.class, failure -> away(payment, failure));
    }

    /** What went wrong stands on the charge and is told in words of the counter. */
    private Mono<CardPayment> away(CardPayment payment, TerminalFailure failure) {
        return writing(() -> store.noted(payment.id(), failure.words())).then(Mono.error(failure.problem()));
    }

    private Mono<CardPayment> intended(CardPayment payment) {
        if (payment.intentId() != null) {
            return Mono.just(payment);
        }
        return CurrentTenant.get()
                .flatMap(tenant -> terminal.intend(
                        payment.id(),
                        payment.amount(),
                        Map.of(
                                "tenant", tenant.id().value().toString(),
                                "card_payment", payment.id().toString())))
                .flatMap(intent -> writing(() -> store.intended(payment.id(), intent)))
                .switchIfEmpty(Mono.defer(() -> find(payment.id())))
                .onErrorResume(TerminalFailure.class, failure -> away(payment, failure));
    }

    private Mono<CardPayment> fresh(CardPayment payment) {
        if (!payment.status().isOpen() || payment.intentId() == null) {
            return Mono.just(payment);
        }
        return terminal.look(payment.readerId(), payment.intentId())
                .flatMap(outcome ->
                        outcome.status() == CardPaymentStatus.DECLINED ? closed(payment, outcome) : Mono.just(outcome))
                .onErrorMap(TerminalFailure.class, TerminalFailure::problem)
                .flatMap(outcome -> settled(payment, outcome));
    }

    /** A declined intent could be paid yet, so it is closed; until it is, and should it have been paid by now, what the service says counts. */
    private Mono<Outcome> closed(CardPayment payment, Outcome declined) {
        return terminal.cancel(payment.readerId(), String.valueOf(payment.intentId()))
                .map(last -> last.status() == CardPaymentStatus.CANCELLED ? declined : last)
                .onErrorResume(
                        TerminalFailure.class,
                        failure -> failure.isPassing() ? Mono.error(failure) : Mono.just(declined));
    }

    /** Takes the outcome over if it is one; a success of another amount than was asked is none, and is sent back at once. */
    private Mono<CardPayment> settled(CardPayment payment, Outcome outcome) {
        if (outcome.status().isOpen()) {
            return Mono.just(payment);
        }
        if (outcome.status() == CardPaymentStatus.SUCCEEDED
                && outcome.received() != StripeTerminal.minor(payment.amount())) {
            return chargedOtherwise(payment, outcome);
        }
        return CurrentUser.get()
                .flatMap(user -> writing(() -> store.settled(payment, outcome, user, clock.instant())))
                .switchIfEmpty(Mono.defer(() -> find(payment.id())));
    }

    /** No sale can count it, so the reader and the bill are free again and the money goes back; whatever comes of that, the clerk is told. */
    private Mono<CardPayment> chargedOtherwise(CardPayment payment, Outcome outcome) {
        Money charged = Money.ofMinor(outcome.received(), payment.amount().currency());
        String why = "The card was charged %s instead of %s.".formatted(charged, payment.amount());
        return CurrentUser.get()
                .flatMap(user -> writing(() -> store.chargedOtherwise(payment, outcome, why, user, clock.instant())))
                .flatMap(going -> sentBack(going, why))
                .onErrorResume(CardPaymentProblem.class, notYet -> find(payment.id()))
                .switchIfEmpty(Mono.defer(() -> find(payment.id())))
                .flatMap(now -> Mono.error(CardPaymentProblem.chargedOtherwise(now, charged)));
    }

    private Mono<CardPayment> sentBack(CardPayment payment, @Nullable String reason) {
        return Mono.zip(
                        CurrentUser.get(),
                        terminal.refund(payment.id(), String.valueOf(payment.intentId()))
                                .thenReturn(true))
                .flatMap(done -> writing(() -> store.refunded(payment.id(), reason, done.getT1(), clock.instant())))
                .switchIfEmpty(Mono.defer(() -> find(payment.id())))
                .onErrorResume(TerminalFailure.class, failure -> away(payment, failure));
    }

    private Mono<CardPayment> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.find(id))
                        .map(CardPaymentStore.Row::payment)
                        .filter(payment -> user.worksIn(payment.branchId())))
                .switchIfEmpty(Mono.error(CardPaymentProblem::unknown));
    }

    private <T> Mono<T> writing(Supplier<Mono<T>> work) {
        return transactions.write(() -> work.get().delayUntil(done -> outbox.nudge()));
    }

    /** What the card service does not know was never charged there. */
    private static Mono<Outcome> gone(TerminalFailure failure) {
        return failure.kind() == TerminalFailure.Kind.UNKNOWN
                ? Mono.just(new Outcome(CardPaymentStatus.CANCELLED, 0, null, failure.words()))
                : Mono.error(failure);
    }
}
