package app.karat.shop.repricing.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.repricing.GuardRails;
import app.karat.shop.repricing.PriceChange;
import app.karat.shop.repricing.RunSelection;
import app.karat.shop.repricing.RunWish;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of re-pricing. */
final class RunRequests {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private RunRequests() {}

    /** A run to prepare. */
    @Schema(name = "PriceRunWish")
    record Wish(
            @Nullable String name,
            @Nullable Selection selection,
            @Nullable Change change,
            @Nullable Percent maxChange,
            @Nullable Percent minMargin) {

        RunWish checked() {
            var fields = new Fields();
            String checkedName = fields.text("name", name, 100);
            RunSelection pieces =
                    selection == null ? new RunSelection(null, null, null, null, null) : selection.checked(fields);
            PriceChange what = change == null ? null : change.checked(fields);
            fields.require(change != null, "change", "required", "Say what is to change.");
            guard("maxChange", maxChange, fields);
            guard("minMargin", minMargin, fields);
            fields.check();
            return new RunWish(checkedName, pieces, Objects.requireNonNull(what), new GuardRails(maxChange, minMargin));
        }

        private static void guard(String field, @Nullable Percent percent, Fields fields) {
            fields.require(
                    percent == null || !percent.isNegative(), field, "not-negative", "This must not be negative.");
        }
    }

    /** Which pieces; what is left out means any. */
    @Schema(name = "PriceRunSelection")
    record Selection(
            @Nullable UUID branchId,
            @Nullable Metal metal,
            @Nullable String purity,
            @Nullable String category,
            PricePlan.@Nullable Mode mode) {

        RunSelection checked(Fields fields) {
            return new RunSelection(
                    branchId,
                    metal,
                    fields.optional("selection.purity", purity, 20),
                    fields.optional("selection.category", category, 100),
                    mode);
        }
    }

    /** What happens to them. */
    @Schema(name = "PriceRunChange")
    record Change(
            PriceChange.@Nullable Part part,
            PriceChange.@Nullable Way way,
            @Nullable BigDecimal by,
            @Nullable Money roundTo,
            @Nullable BigDecimal floor,
            @Nullable List<PricePlan.Slab> slabs) {

        @Nullable
        PriceChange checked(Fields fields) {
            fields.required("change.part", part);
            fields.required("change.way", way);
            fields.required("change.by", by);
            number("change.by", by, fields);
            number("change.floor", floor, fields);
            fields.require(
                    way != PriceChange.Way.SET || by == null || by.signum() >= 0,
                    "change.by",
                    "not-negative",
                    "A new value must not be negative.");
            fields.require(
                    roundTo == null || roundTo.isPositive(), "change.roundTo", "positive", "A step is more than zero.");
            fields.require(
                    floor == null || floor.signum() >= 0, "change.floor", "not-negative", "A floor is not negative.");
            return part == null || way == null || by == null
                    ? null
                    : new PriceChange(part, way, by, roundTo, floor, slabs);
        }

        private static void number(String field, @Nullable BigDecimal value, Fields fields) {
            fields.require(
                    value == null || value.abs().compareTo(MOST) <= 0 && value.scale() <= 4,
                    field,
                    "out-of-range",
                    "At most four decimals and a thousand million.");
        }
    }

    /**
     * @param at the moment to begin, now when absent or past
     */
    @Schema(name = "PriceRunStart")
    record Start(@Nullable Instant at, @Nullable UUID approvalId) {}

    /**
     * @param approvalId made by the client
     */
    @Schema(name = "PriceRunApproval")
    record Ask(@Nullable UUID approvalId, @Nullable String reason) {

        Ask checked() {
            var fields = new Fields();
            fields.required("approvalId", approvalId);
            var checked = new Ask(approvalId, fields.text("reason", reason, 300));
            fields.check();
            return checked;
        }

        UUID id() {
            return Objects.requireNonNull(approvalId);
        }

        String why() {
            return Objects.requireNonNull(reason);
        }
    }
}
