package app.karat.admin.signup;

import app.karat.admin.accounts.AccountId;
import app.karat.admin.accounts.Accounts;
import app.karat.admin.accounts.Membership;
import app.karat.admin.control.ControlTransactions;
import app.karat.admin.countries.Countries;
import app.karat.admin.tenants.Assignments;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Turns a confirmed sign-up into a shop: the account's address is confirmed, a spare tenant assigned, its ownership granted, in this order:
 * an account that is gone costs no tenant. Each step may be repeated, so a confirmation that was cut off anywhere is finished by the
 * next one, and all of them give the same answer.
 */
@Service
public final class Confirmations {

    private static final int LONGEST_TOKEN = 100;
    private static final int SLUG_CLASHES = 5;

    private final SignUpRepository signUps;
    private final LinkRepository links;
    private final Assignments assignments;
    private final Accounts accounts;
    private final Countries countries;
    private final ControlTransactions transactions;
    private final Clock clock;

    Confirmations(
            SignUpRepository signUps,
            LinkRepository links,
            Assignments assignments,
            Accounts accounts,
            Countries countries,
            ControlTransactions transactions,
            Clock clock) {
        this.signUps = signUps;
        this.links = links;
        this.assignments = assignments;
        this.accounts = accounts;
        this.countries = countries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Finishes the sign-up of the link with this token. */
    public Mono<ReadyShop> confirm(@Nullable String token) {
        if (token == null || token.isBlank() || token.length() > LONGEST_TOKEN) {
            return Mono.error(SignUpProblem.unknownLink());
        }
        Instant begun = clock.instant();
        return links.find(new LinkToken(token))
                .switchIfEmpty(Mono.error(SignUpProblem::unknownLink))
                .flatMap(this::signUpOf)
                .flatMap(signUp -> signUp.state() == SignUpState.CONFIRMED ? Mono.just(signUp) : finish(signUp, begun))
                .map(SignUp::readyShop);
    }

    /** A link that has done its work goes on to give the same answer after its time. */
    private Mono<SignUp> signUpOf(LinkRepository.Link link) {
        return signUps.find(link.signUp())
                .flatMap(this::theOneWithShop)
                .filter(signUp -> !link.expired() || signUp.state() == SignUpState.CONFIRMED)
                .switchIfEmpty(Mono.error(SignUpProblem::expiredLink));
    }

    /** Several links of one person lead to one shop: the one that was confirmed first. */
    private Mono<SignUp> theOneWithShop(SignUp signUp) {
        return signUps.withShop(signUp.requiredAccount()).defaultIfEmpty(signUp);
    }

    private Mono<SignUp> finish(SignUp signUp, Instant begun) {
        return accounts.confirm(signUp.requiredAccount())
                .then(Mono.defer(() -> withTenant(signUp)))
                .flatMap(assigned -> accounts.grant(owner(assigned))
                        .then(Mono.defer(() -> signUps.confirmed(assigned.id(), since(begun)))))
                .doOnSuccess(done -> assignments.replenish());
    }

    /**
     * Takes a spare tenant unless an earlier attempt did; the tenant and the note of it are one transaction. It clashes with another link of
     * the same person, who then has the shop already, or with somebody who took the same slug a moment ago.
     */
    private Mono<SignUp> withTenant(SignUp signUp) {
        AccountId account = signUp.requiredAccount();
        return assignments
                .withSpares(transactions.write(() -> signUps.lock(signUp.id()).flatMap(this::assignOnce)))
                .onErrorResume(
                        DuplicateKeyException.class,
                        clash -> signUps.withShop(account).switchIfEmpty(Mono.error(clash)))
                .retryWhen(Retry.max(SLUG_CLASHES).filter(DuplicateKeyException.class::isInstance));
    }

    private Mono<SignUp> assignOnce(SignUp locked) {
        if (locked.tenant() != null) {
            return Mono.just(locked);
        }
        return assignments
                .assign(profile(locked), locked.email())
                .flatMap(tenant -> signUps.assigned(locked.id(), tenant))
                .then(Mono.defer(() -> signUps.find(locked.id())));
    }

    private TenantProfile profile(SignUp signUp) {
        var country = countries.find(signUp.country()).orElseThrow();
        return new TenantProfile(
                signUp.business(), signUp.country(), signUp.currency(), country.locale(), signUp.timeZone());
    }

    private static Membership owner(SignUp assigned) {
        TenantId tenant = assigned.tenant();
        if (tenant == null) {
            throw new IllegalStateException("Sign-up " + assigned.id().value() + " has no tenant");
        }
        return Membership.owner(assigned.requiredAccount(), tenant);
    }

    private int since(Instant begun) {
        return Math.toIntExact(Duration.between(begun, clock.instant()).toMillis());
    }
}
