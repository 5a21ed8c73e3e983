package app.karat.shop.returns;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.Lots;
import app.karat.shop.metals.Rates;
import app.karat.shop.sales.Bill;
import app.karat.shop.sales.Sale;
import app.karat.shop.sales.Sales;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.store.VainWait;
import app.karat.shop.till.Takings;
import app.karat.shop.vouchers.VoucherIssue;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to returns, buy-backs and allowances; an exchange is a return for a voucher and a new sale paid with it. */
@Service
public class Returns {

    private final ReturnPolicies policies = ReturnPolicies.ofTheProduct();
    private final TenantTransactions transactions;
    private final ReturnStore store;
    private final Sales sales;
    private final Rates rates;
    private final Shops shops;
    private final Lots lots;
    private final Vouchers vouchers;
    private final Takings takings;
    private final Outbox outbox;
    private final Clock clock;

    Returns(
            TenantTransactions transactions,
            ReturnStore store,
            Sales sales,
            Rates rates,
            Shops shops,
            Lots lots,
            Vouchers vouchers,
            Takings takings,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.sales = sales;
        this.rates = rates;
        this.shops = shops;
        this.lots = lots;
        this.vouchers = vouchers;
        this.takings = takings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a return would give; without lines and allowance, of everything that has not come back yet. */
    public Mono<ReturnOffer> offer(ReturnRequest request) {
        return prepared(request).map(Prepared::offer);
    }

    /** Takes back and gives back, or repeats the answer if that has happened. */
    public Mono<ReturnOutcome> giveBack(UUID id, ReturnRequest request) {
        return transactions
                .read(() -> happened(id, request))
                .switchIfEmpty(Mono.defer(() -> prepared(request)
                        .zipWith(CurrentUser.get())
                        .map(with -> command(id, request, with.getT1(), with.getT2()))
                        .flatMap(this::giveBack)));
    }

    /** The note, or {@link ReturnProblem#unknown()}. */
    public Mono<CreditNote> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions.read(() -> store.find(id)).filter(note -> user.worksIn(note.branchId())))
                .switchIfEmpty(Mono.error(ReturnProblem::unknown));
    }

    /** The note without a user, for whoever has found it in the books. */
    public Mono<CreditNote> findProven(UUID id) {
        return transactions.read(() -> store.find(id));
    }

    /** One page, newest first. */
    public Mono<Page<CreditNote>> page(@Nullable UUID branch, @Nullable UUID sale, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return Mono.zip(shops.current(), CurrentUser.get())
                .map(who -> BranchScope.of(who.getT1(), who.getT2(), branch))
                .flatMap(scope -> transactions.read(() -> store.page(scope, sale, after, limit + 1)))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.at(), each.id())));
    }

    private Mono<Prepared> prepared(ReturnRequest request) {
        return Mono.zip(sales.find(request.saleId()), shops.current(), rates.board())
                .flatMap(with -> transactions
                        .read(() ->
                                Mono.zip(store.left(request.saleId()), standing(with.getT1()), services(with.getT1())))
                        .map(now -> new Preparation(with.getT1(), with.getT2(), with.getT3(), policies, now.getT3())
                                .prepare(request, now.getT1(), now.getT2(), clock.instant())));
    }

    private Mono<Preparation.Standing> standing(Sale sale) {
        return Mono.zip(
                store.stillSold(sale.id(), sale.articles().keySet()),
                store.returned(sale.id()),
                Preparation.Standing::new);
    }

    /** Those of its lines that are work and no goods. */
    private Mono<Set<UUID>> services(Sale sale) {
        return lots.of(sale.bill().lines().stream()
                        .filter(Bill.Line::isOfLot)
                        .map(Bill.Line::pieceId)
                        .toList())
                .map(found -> found.stream()
                        .filter(lot -> !lot.kind().isStock())
                        .map(Lot::id)
                        .collect(Collectors.toSet()));
    }

    private Mono<ReturnOutcome> giveBack(ReturnCommand command) {
        return transactions
                .writeShielded(() -> store.giveBack(command)
                        .delayUntil(made -> outbox.nudge())
                        .flatMap(store::find)
                        .map(note -> new ReturnOutcome(note, false))
                        .switchIfEmpty(Mono.defer(() -> notGivenBack(command))))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, ReturnStore.SAME_ID),
                        error -> transactions.read(() -> happened(command.id(), command.request())))
                .onErrorMap(VainWait::isBehind, error -> TenantProblem.busy());
    }

    private Mono<ReturnOutcome> happened(UUID id, ReturnRequest request) {
        return store.find(id).map(note -> {
            if (!note.fingerprint().equals(Fingerprint.of(request))) {
                throw ReturnProblem.idReused(id);
            }
            return new ReturnOutcome(note, true);
        });
    }

    /** Nothing was changed: it has happened, a piece is elsewhere, too little is left, or till or day said no. */
    private Mono<ReturnOutcome> notGivenBack(ReturnCommand command) {
        return happened(command.id(), command.request())
                .switchIfEmpty(Mono.defer(() -> whyNot(command).flatMap(Mono::error)));
    }

    private Mono<Problem> whyNot(ReturnCommand command) {
        Money asked = command.refund();
        UUID sale = command.sale().id();
        var lines = command.offer().credit().lines();
        var pieces = lines.stream()
                .filter(line -> line.quantity() == null)
                .map(CreditLine::pieceId)
                .toList();
        return store.stillSold(sale, pieces)
                .filter(sold -> sold.size() < pieces.size())
                .<Problem>map(sold -> ReturnProblem.notReturnable())
                .switchIfEmpty(Mono.defer(() -> store.returned(sale)
                        .filter(now -> lines.stream().anyMatch(line -> line.hasMovedOn(now)))
                        .map(now -> ReturnProblem.cameBackMeanwhile())))
                .switchIfEmpty(Mono.defer(() -> store.left(sale)
                        .filter(left -> left.compareTo(asked.amount()) < 0)
                        .map(left -> ReturnProblem.exceedsPaid(asked, Money.of(left, asked.currency())))))
                .switchIfEmpty(Mono.defer(() -> takings.whyNot(command.taking())))
                .defaultIfEmpty(TenantProblem.busy());
    }

    private ReturnCommand command(UUID id, ReturnRequest request, Prepared ready, CurrentUser user) {
        ReturnOffer offer = ready.offer();
        Money total = offer.credit().total();
        Money given = request.given(Money.zero(total.currency()));
        if (!given.equals(total)) {
            throw ReturnProblem.mismatch(total, given);
        }
        if (offer.needsApproval() != null && !user.is(Role.OWNER, Role.MANAGER)) {
            throw ReturnProblem.needsApproval(offer.needsApproval());
        }
        Instant at = clock.instant();
        return new ReturnCommand(
                id, request, offer, ready.sale(), ready.shop(), user, at, voucher(id, request, ready.sale(), at));
    }

    private @Nullable VoucherIssue voucher(UUID id, ReturnRequest request, Sale sale, Instant at) {
        ReturnRequest.Voucher wanted = request.voucher();
        if (wanted == null) {
            return null;
        }
        UUID customer = sale.customer() == null ? null : sale.customer().id();
        if (customer == null && wanted.kind() == VoucherKind.STORE_CREDIT) {
            throw ReturnProblem.nobodysCredit();
        }
        return new VoucherIssue(
                UUID.randomUUID(),
                vouchers.newCode(),
                wanted.kind(),
                sale.branchId(),
                customer,
                wanted.amount(),
                null,
                id,
                sale.invoiceNumber(),
                at);
    }

    /** A sale with what would come back of it. */
    record Prepared(Sale sale, Shop shop, ReturnOffer offer) {}
}
