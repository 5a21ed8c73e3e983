package app.karat.shop.metals;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Purity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules and overrides of one tenant that count now: of each branch, metal and purity the latest. A branch's own go before the chain's. */
record RateBook(List<RateRule> rules, List<RateOverride> overrides) {

    static final RateBook EMPTY = new RateBook(List.of(), List.of());

    RateBook {
        rules = List.copyOf(rules);
        overrides = List.copyOf(overrides);
    }

    RateRule rule(@Nullable UUID branch, Metal metal) {
        return rulesFor(branch, metal).findFirst().orElseGet(() -> RateRule.none(metal));
    }

    /** The version whose purchase terms count: a branch that has set none goes by the chain's. */
    Optional<RateRule> buying(@Nullable UUID branch, Purity purity, RateSide side) {
        return rulesFor(branch, purity.metal())
                .filter(rule -> BuyTerms.choose(rule.terms(), side, purity).isPresent())
                .findFirst();
    }

    Optional<RateOverride> override(@Nullable UUID branch, Metal metal, Fineness fineness, RateSide side, Instant now) {
        return ownThenShared(branch)
                .flatMap(id -> overrides.stream()
                        .filter(set -> set.metal() == metal && set.fineness().equals(fineness) && set.side() == side)
                        .filter(set -> id.equals(Optional.ofNullable(set.branchId())))
                        .filter(set -> set.perGram() != null && now.isBefore(set.until())))
                .findFirst();
    }

    private Stream<RateRule> rulesFor(@Nullable UUID branch, Metal metal) {
        return ownThenShared(branch)
                .flatMap(id -> rules.stream()
                        .filter(rule -> rule.metal() == metal && id.equals(Optional.ofNullable(rule.branchId()))));
    }

    private static Stream<Optional<UUID>> ownThenShared(@Nullable UUID branch) {
        return branch == null ? Stream.of(Optional.empty()) : Stream.of(Optional.of(branch), Optional.empty());
    }
}
