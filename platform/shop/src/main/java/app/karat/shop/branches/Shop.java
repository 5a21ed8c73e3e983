package app.karat.shop.branches;

import app.karat.kernel.tenancy.TenantRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One tenant's shop as every feature needs it: who it is, its settings, its branches and its country's rules. Immutable. */
public record Shop(TenantRef tenant, CountryPack pack, Settings settings, List<Branch> branches) {

    /** Keeps its own copy. */
    public Shop {
        branches = List.copyOf(branches);
    }

    /** The branch with this id. */
    public Optional<Branch> find(UUID branch) {
        return branches.stream().filter(each -> each.id().equals(branch)).findFirst();
    }

    /** The branch with this id, or {@link BranchProblem#unknown()}. */
    public Branch branch(UUID branch) {
        return find(branch).orElseThrow(BranchProblem::unknown);
    }

    /** The business day of that moment, where the shop is. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, tenant.profile().timeZone());
    }
}
