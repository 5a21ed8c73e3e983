package app.karat.shop.metals;

import app.karat.kernel.security.Role;
import app.karat.shop.approvals.ApprovalKind;
import app.karat.shop.approvals.ApprovalRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A rate against the shop, as somebody in charge is asked for it. */
final class RateTerms {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private RateTerms() {}

    static ApprovalRequest request(HandRate rate, UUID branch, RateBoard now) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("metal", rate.purity().metal());
        terms.put("purity", rate.purity().label());
        terms.put("side", rate.side());
        terms.put("perGram", Objects.requireNonNull(rate.perGram()));
        now.find(branch, rate.purity(), rate.side()).ifPresent(rates -> terms.put("now", rates.perGram()));
        return new ApprovalRequest(
                branch,
                ApprovalKind.RATE,
                "%s %s".formatted(rate.purity().metal().word(), rate.purity().label()),
                terms,
                null,
                hash(rate),
                String.valueOf(rate.reason()).strip(),
                Role.MANAGER,
                LIFE);
    }

    /** Of exactly that rate; the reason may be worded anew. */
    static String hash(HandRate rate) {
        return ApprovalRequest.hash("%s %s %s %s %s"
                .formatted(rate.branchId(), rate.purity().metal(), rate.purity().label(), rate.side(), rate.perGram()));
    }
}
