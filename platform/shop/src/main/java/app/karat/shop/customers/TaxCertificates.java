package app.karat.shop.customers;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.quotes.Exemption;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to the sales tax certificates of customers: handed in once, revoked once, and asked for every bill. */
@Service
public class TaxCertificates {

    private static final String COUNTRY = "US";

    private final TenantTransactions transactions;
    private final CertificateStore store;
    private final CustomerStore customers;
    private final AuditTrail audit;
    private final Clock clock;

    TaxCertificates(
            TenantTransactions transactions,
            CertificateStore store,
            CustomerStore customers,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps it, or repeats the answer if that has happened. */
    public Mono<TaxCertificate> add(UUID id, UUID customer, CertificateWish wish) {
        return Mono.zip(CurrentTenant.get(), CurrentUser.get())
                .flatMap(who -> who.getT1().profile().country().equals(COUNTRY)
                        ? transactions
                                .write(() -> happened(id, customer, wish)
                                        .switchIfEmpty(Mono.defer(() -> added(id, customer, wish, who.getT2()))))
                                .onErrorResume(
                                        error -> Constraint.isBrokenBy(error, CertificateStore.SAME_ID),
                                        error -> transactions.read(() -> happened(id, customer, wish)))
                        : Mono.error(CertificateProblem.notHere()));
    }

    /** From now on it counts no more. */
    public Mono<TaxCertificate> revoke(UUID id, UUID customer) {
        return transactions.write(() -> store.revoke(id, customer, clock.instant())
                .filter(done -> done)
                .switchIfEmpty(Mono.error(CertificateProblem::unknown))
                .then(audit.add("revoked", "tax_certificate", id, null, null))
                .then(store.find(id))
                .map(CertificateStore.Row::certificate));
    }

    /** Of that customer, newest first. */
    public Mono<List<TaxCertificate>> of(UUID customer) {
        return transactions.read(() -> customers
                .find(customer)
                .switchIfEmpty(Mono.error(CustomerProblem::unknown))
                .flatMap(known -> store.of(known.id()).collectList()));
    }

    /** The paper as a data URL. */
    public Mono<String> document(UUID id, UUID customer) {
        return transactions
                .read(() -> store.document(id, customer))
                .switchIfEmpty(Mono.error(CertificateProblem::unknown));
    }

    /** What they say of a sale in a branch that stands there today; one that counts goes before those that do not. */
    Mono<Exemption> exemption(UUID customer, @Nullable String branchPlace) {
        return CurrentTenant.get()
                .filter(tenant -> tenant.profile().country().equals(COUNTRY))
                .flatMap(tenant -> transactions
                        .read(() -> store.of(customer).collectList())
                        .map(all -> exemption(
                                all,
                                LocalDate.ofInstant(
                                        clock.instant(), tenant.profile().timeZone()),
                                branchPlace)))
                .defaultIfEmpty(Exemption.NONE);
    }

    private static Exemption exemption(List<TaxCertificate> all, LocalDate day, @Nullable String branchPlace) {
        return all.stream()
                .filter(each -> each.counts(day, branchPlace))
                .findFirst()
                .map(each -> new Exemption(each.label(), null))
                .or(() -> all.stream().findFirst().map(each -> new Exemption(null, each.whyNot(day, branchPlace))))
                .orElse(Exemption.NONE);
    }

    private Mono<TaxCertificate> added(UUID id, UUID customer, CertificateWish wish, CurrentUser user) {
        var after = Map.of("customerId", customer, "place", wish.place(), "kind", wish.kind());
        return store.add(id, customer, wish, user, clock.instant())
                .filter(done -> done)
                .switchIfEmpty(Mono.error(CustomerProblem::unknown))
                .then(audit.add("added", "tax_certificate", id, null, after))
                .then(store.find(id))
                .map(CertificateStore.Row::certificate);
    }

    private Mono<TaxCertificate> happened(UUID id, UUID customer, CertificateWish wish) {
        return store.find(id).map(there -> {
            boolean same = there.fingerprint().equals(Fingerprint.of(wish))
                    && there.certificate().customerId().equals(customer);
            if (!same) {
                throw CertificateProblem.idReused(id);
            }
            return there.certificate();
        });
    }
}
