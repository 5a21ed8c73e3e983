package app.karat.admin.accounts;

import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/**
 * The accounts at identity. Each call fails with an {@link AccountsProblem} when identity cannot be reached; all but
 * {@link #addClient} may be repeated with the same outcome.
 */
public final class Accounts {

    private final Identity identity;

    Accounts(Identity identity) {
        this.identity = identity;
    }

    /** Opens an account that cannot sign in before {@link #confirm}. */
    public Mono<Opening> open(AccountId account, String email, Password password, String name) {
        return identity.repeatable(
                        HttpMethod.POST,
                        "/internal/accounts",
                        new NewAccount(account.value(), email, password.value(), name))
                .map(Answer::opening);
    }

    /** The person has shown that the e-mail address is theirs. */
    public Mono<Void> confirm(AccountId account) {
        return identity.repeatable(HttpMethod.PUT, "/internal/accounts/" + account.value() + "/verified", new Nothing())
                .doOnNext(Answer::requireGood)
                .then();
    }

    /** Sets what somebody may do in a chain. */
    public Mono<Void> grant(Membership membership) {
        return identity.repeatable(HttpMethod.PUT, "/internal/memberships", NewMembership.of(membership))
                .doOnNext(Answer::requireGood)
                .then();
    }

    /** Makes an API client of a chain, in all its branches. */
    public Mono<ApiClient> addClient(TenantId tenant, String name, List<Role> roles) {
        return identity.single(HttpMethod.POST, "/internal/clients", NewClient.of(tenant, name, roles))
                .map(Answer::apiClient);
    }

    private static List<String> codes(List<Role> roles) {
        return roles.stream().map(Role::code).toList();
    }

    private record Nothing() {}

    private record NewAccount(UUID id, String email, String password, String name) {

        @Override
        public String toString() {
            return "NewAccount[" + id + "]";
        }
    }

    private record NewMembership(UUID accountId, UUID tenant, List<String> roles, List<String> branches) {

        static NewMembership of(Membership membership) {
            return new NewMembership(
                    membership.account().value(),
                    membership.tenant().value(),
                    codes(membership.roles()),
                    membership.branches());
        }
    }

    private record NewClient(UUID tenant, String name, List<String> roles, List<String> branches) {

        static NewClient of(TenantId tenant, String name, List<Role> roles) {
            return new NewClient(tenant.value(), name, codes(roles), List.of("*"));
        }
    }
}
