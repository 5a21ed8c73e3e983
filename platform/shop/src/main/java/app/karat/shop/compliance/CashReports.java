package app.karat.shop.compliance;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.vault.IdentityVault;
import app.karat.shop.vault.VaultProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what is to be reported of cash, and to what was filed. */
@Service
public class CashReports {

    private static final Duration LOOK_BACK = Duration.ofDays(365);
    private static final String PAPER = "cash_filing.paper";

    private final TenantTransactions transactions;
    private final CashStore store;
    private final CashFilingStore filings;
    private final Customers customers;
    private final Shops shops;
    private final IdentityVault vault;
    private final AuditTrail audit;
    private final Clock clock;

    CashReports(
            TenantTransactions transactions,
            CashStore store,
            CashFilingStore filings,
            Customers customers,
            Shops shops,
            IdentityVault vault,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.filings = filings;
        this.customers = customers;
        this.shops = shops;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be reported of cash that passed a limit on one of these days, both included. */
    public Mono<List<CashReport>> between(LocalDate from, LocalDate to) {
        return shops.current()
                .flatMap(shop -> Mono.justOrEmpty(law(shop, to))
                        .flatMap(law -> transactions.read(() -> reports(shop, law, from, to)))
                        .defaultIfEmpty(List.of()));
    }

    /** The same with the whole numbers, as they are filed; each number that is opened is audited. */
    public Mono<List<WholeReport>> whole(LocalDate from, LocalDate to) {
        return between(from, to)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::whole)
                .collectList();
    }

    /** The report that this payment of the customer is in, with its whole numbers. */
    public Mono<WholeReport> whole(UUID customer, long payment) {
        return current()
                .flatMapMany(Flux::fromIterable)
                .filter(report ->
                        report.payer().id().equals(customer) && report.ids().contains(payment))
                .next()
                .switchIfEmpty(Mono.error(CashProblem::unknown))
                .flatMap(this::whole);
    }

    /** Notes that a report was filed, or repeats the answer if that has happened. */
    public Mono<CashReport> file(UUID id, FilingRequest request) {
        return Mono.zip(shops.current(), CurrentUser.get())
                .flatMap(who -> transactions
                        .writeShielded(() -> filedOnce(id, request, who.getT1(), who.getT2()))
                        .onErrorResume(
                                error -> Constraint.isBrokenBy(error, CashFilingStore.SAME_ID),
                                error -> transactions.read(() -> happened(id, request, who.getT1()))))
                .then(Mono.defer(() -> report(request)));
    }

    private Mono<Boolean> filedOnce(UUID id, FilingRequest request, Shop shop, CurrentUser user) {
        return happened(id, request, shop).switchIfEmpty(Mono.defer(() -> filed(id, request, shop, user)));
    }

    private Mono<Boolean> filed(UUID id, FilingRequest request, Shop shop, CurrentUser user) {
        return report(request).flatMap(report -> {
            LocalDate today = shop.day(clock.instant());
            if (request.filedOn().isAfter(today) || request.filedOn().isBefore(report.reachedOn())) {
                return Mono.error(InvalidInput.field(
                        "filedOn", "period", "It is filed after the limit was reached and not in the future."));
            }
            byte[] sealed =
                    vault.seal(shop.tenant().id(), PAPER, id, request.paper().number());
            var after = Map.of("customerId", request.customerId(), "form", report.form(), "filedOn", request.filedOn());
            return filings.add(id, request, report, sealed, user, clock.instant())
                    .then(audit.add("filed", "cash_filing", id, null, after))
                    .thenReturn(true);
        });
    }

    private Mono<CashReport> report(FilingRequest request) {
        return current()
                .flatMapMany(Flux::fromIterable)
                .filter(report -> report.payer().id().equals(request.customerId())
                        && report.ids().equals(request.payments()))
                .next()
                .switchIfEmpty(Mono.error(CashProblem::moved));
    }

    private Mono<List<CashReport>> current() {
        return shops.current().flatMap(shop -> {
            LocalDate today = shop.day(clock.instant());
            return between(today.minusYears(1), today);
        });
    }

    private Mono<Boolean> happened(UUID id, FilingRequest request, Shop shop) {
        return filings.find(id, currency(shop)).map(row -> {
            if (!row.fingerprint().equals(Fingerprint.of(request))) {
                throw CashProblem.idReused(id);
            }
            return true;
        });
    }

    private Mono<List<CashReport>> reports(Shop shop, MoneyRule law, LocalDate from, LocalDate to) {
        ZoneId zone = shop.tenant().profile().timeZone();
        var writer = new ReportWriter(law, zone, shop.day(clock.instant()));
        var since = from.atStartOfDay(zone).toInstant().minus(LOOK_BACK);
        return store.large(law, since, to.plusDays(1).atStartOfDay(zone).toInstant(), currency(shop))
                .flatMap(paid -> filings.of(
                                paid.stream()
                                        .map(each -> each.payer().id())
                                        .distinct()
                                        .toList(),
                                currency(shop))
                        .collectList()
                        .map(filed -> writer.write(paid, filed, from)));
    }

    private Mono<WholeReport> whole(CashReport report) {
        return customers
                .number(report.payer().id())
                .map(Optional::of)
                .onErrorResume(
                        VaultProblem::isNothingSealed,
                        none -> Mono.just(Optional.ofNullable(report.payer().taxId())))
                .zipWith(paper(report.filing()))
                .map(numbers -> new WholeReport(
                        report, numbers.getT1().orElse(null), numbers.getT2().orElse(null)));
    }

    private Mono<Optional<String>> paper(@Nullable CashFiling filing) {
        return filing == null
                ? Mono.just(Optional.empty())
                : CurrentTenant.get()
                        .flatMap(tenant -> transactions.write(() -> number(tenant, filing.id())))
                        .map(Optional::of);
    }

    private Mono<String> number(TenantRef tenant, UUID filing) {
        return audit.add("looked-at-number", "cash_filing", filing, null, null)
                .then(filings.sealed(filing))
                .map(number -> vault.open(tenant.id(), PAPER, filing, number));
    }

    private static Optional<MoneyRule> law(Shop shop, LocalDate day) {
        return shop.pack().moneyRules(day).stream()
                .filter(each -> each.demand() == MoneyRule.Demand.REPORT)
                .findFirst();
    }

    private static String currency(Shop shop) {
        return shop.tenant().profile().currency().getCurrencyCode();
    }
}
