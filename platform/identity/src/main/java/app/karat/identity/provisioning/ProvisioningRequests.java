package app.karat.identity.provisioning;

import app.karat.identity.accounts.AccountId;
import app.karat.identity.problem.InvalidField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the internal API; a missing field is named. */
final class ProvisioningRequests {

    private ProvisioningRequests() {}

    record OpenAccount(@Nullable UUID id, String email, String password, String name) {
        OpenAccount {
            email = required("email", email);
            password = required("password", password);
            name = required("name", name);
        }

        AccountId idOrFresh() {
            return id == null ? AccountId.fresh() : new AccountId(id);
        }

        @Override
        public String toString() {
            return "OpenAccount[hidden]";
        }
    }

    record Opened(UUID accountId) {}

    record GrantMembership(UUID accountId, UUID tenant, List<String> roles, List<String> branches) {
        GrantMembership {
            accountId = required("accountId", accountId);
            tenant = required("tenant", tenant);
            roles = required("roles", roles);
            branches = required("branches", branches);
        }
    }

    record MakeClient(UUID tenant, String name, List<String> roles, List<String> branches) {
        MakeClient {
            tenant = required("tenant", tenant);
            name = required("name", name);
            roles = required("roles", roles);
            branches = required("branches", branches);
        }
    }

    /** JSON may leave out what the record demands. */
    private static <T> T required(String field, @Nullable T value) {
        if (value == null || (value instanceof List<?> list && list.stream().anyMatch(Objects::isNull))) {
            throw new InvalidField(field, "required", "The field " + field + " is missing.");
        }
        return value;
    }
}
