package app.karat.admin.operators;

import app.karat.admin.accounts.Accounts;
import app.karat.admin.accounts.ApiClient;
import app.karat.admin.tenants.Tenants;
import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** API clients of chains: tills, web shops and other programs that work in a chain's name. Never with a role of the platform. */
@Service
public final class ApiClients {

    private static final Set<Role> GRANTABLE =
            EnumSet.of(Role.OWNER, Role.MANAGER, Role.SALES, Role.BENCH, Role.ACCOUNTANT);
    private static final int LONGEST_NAME = 80;

    private final Tenants tenants;
    private final Accounts accounts;

    ApiClients(Tenants tenants, Accounts accounts) {
        this.tenants = tenants;
        this.accounts = accounts;
    }

    /** Makes a client that works in all branches of the chain. */
    public Mono<ApiClient> add(TenantId chain, @Nullable String name, @Nullable List<String> roles) {
        return Mono.fromCallable(() -> Wish.of(name, roles))
                .flatMap(wish -> tenants.find(chain)
                        .flatMap(tenant -> accounts.addClient(tenant.id(), wish.name(), wish.roles())));
    }

    private record Wish(String name, List<Role> roles) {

        static Wish of(@Nullable String name, @Nullable List<String> wanted) {
            List<FieldError> faults = new ArrayList<>();
            String label = name == null ? "" : name.strip();
            if (label.isEmpty()
                    || label.codePointCount(0, label.length()) > LONGEST_NAME
                    || label.codePoints().anyMatch(Wish::isUnprintable)) {
                faults.add(new FieldError("name", "length", "Please give a name of 1 to 80 characters."));
            }
            List<String> codes = wanted == null ? List.of() : wanted;
            List<Role> roles = roles(codes);
            if (roles.isEmpty() || roles.size() != codes.size()) {
                faults.add(new FieldError("roles", "choice", "Choose at least one of " + grantable() + "."));
            }
            if (!faults.isEmpty()) {
                throw InvalidInput.fields(faults);
            }
            return new Wish(label, roles);
        }

        private static boolean isUnprintable(int sign) {
            return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
        }

        private static List<Role> roles(List<String> codes) {
            return GRANTABLE.stream()
                    .filter(role -> codes.contains(role.code()))
                    .toList();
        }

        private static String grantable() {
            return GRANTABLE.stream().map(Role::code).collect(Collectors.joining(", "));
        }
    }
}
