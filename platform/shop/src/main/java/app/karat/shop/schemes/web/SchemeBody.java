package app.karat.shop.schemes.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.schemes.SchemeClosing;
import app.karat.shop.schemes.SchemeEnrolment;
import app.karat.shop.schemes.SchemePaying;
import app.karat.shop.schemes.SchemePlan;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody joins a plan, as a client asks for it. */
@Schema(name = "SchemeRequest")
record SchemeBody(
        @Nullable UUID planId,
        @Nullable UUID branchId,
        @Nullable UUID customerId) {

    SchemeEnrolment checked() {
        var fields = new Fields();
        UUID plan = fields.required("planId", planId);
        UUID branch = fields.required("branchId", branchId);
        UUID customer = fields.required("customerId", customerId);
        fields.check();
        return new SchemeEnrolment(
                Objects.requireNonNull(plan), Objects.requireNonNull(branch), Objects.requireNonNull(customer));
    }

    /** A plan as sent. */
    @Schema(name = "SchemePlanRequest")
    record PlanBody(
            @Nullable String name,
            @Nullable Integer months,
            @Nullable Money instalment,
            @Nullable Weight grams,
            @Nullable String purity,
            SchemePlan.@Nullable BenefitKind benefit,
            @Nullable Percent percent) {

        SchemePlan checked(UUID id) {
            var fields = new Fields();
            String called = fields.text("name", name, 80);
            Integer runs = fields.required("months", months);
            fields.require(
                    (instalment == null) != (grams == null),
                    "instalment",
                    "one-of",
                    "An instalment is in money or in grams.");
            fields.require(
                    instalment == null || instalment.isPositive() && instalment.isPayable(),
                    "instalment",
                    "positive",
                    "An amount above zero that can be paid.");
            fields.require(grams == null || !grams.isZero(), "grams", "positive", "More than nothing.");
            fields.require((grams == null) == (purity == null), "purity", "with-grams", "Grams are of a purity.");
            if (purity != null) {
                fields.value("purity", () -> Purity.of(Metal.GOLD, purity));
            }
            var kind = Objects.requireNonNullElse(benefit, SchemePlan.BenefitKind.INSTALMENT);
            Percent share = Objects.requireNonNullElse(percent, Percent.ZERO);
            fields.require(!share.isNegative(), "percent", "negative", "A benefit is nothing or more.");
            fields.check();
            return new SchemePlan(id, called, Objects.requireNonNull(runs), instalment, grams, purity, kind, share);
        }
    }

    /** An instalment as sent. */
    @Schema(name = "SchemeInstalmentRequest")
    record PayBody(
            @Nullable Integer number,
            @Nullable UUID branchId,
            @Nullable List<@Nullable PaymentRequest> payments,
            @Nullable UUID tillSession,
            @Nullable String promise) {

        SchemePaying checked(UUID id) {
            var fields = new Fields();
            Integer which = fields.required("number", number);
            UUID branch = fields.required("branchId", branchId);
            var paid = PaymentRequest.checked(payments, fields);
            fields.check();
            return new SchemePaying(
                    id, Objects.requireNonNull(which), Objects.requireNonNull(branch), paid, tillSession, promise);
        }
    }

    /** What is bought at maturity, where the benefit depends on it. */
    @Schema(name = "SchemeMaturityRequest")
    record MatureBody(@Nullable String quote) {}

    /** An early end as sent. */
    @Schema(name = "SchemeCloseRequest")
    record CloseBody(
            @Nullable String reason,
            @Nullable Boolean withBenefit,
            @Nullable PaymentMethod refund,
            @Nullable UUID tillSession) {

        SchemeClosing checked() {
            var fields = new Fields();
            String why = fields.text("reason", reason, 200);
            fields.require(
                    refund == null || refund.isMoney() && refund != PaymentMethod.BANK_DRAFT,
                    "refund",
                    "not-refunded",
                    "Money is given back in cash, by card, by UPI or by bank.");
            fields.require(
                    tillSession == null || refund == PaymentMethod.CASH,
                    "tillSession",
                    "not-cash",
                    "Only cash comes out of a till.");
            fields.check();
            return new SchemeClosing(why, Boolean.TRUE.equals(withBenefit), refund, tillSession);
        }
    }
}
