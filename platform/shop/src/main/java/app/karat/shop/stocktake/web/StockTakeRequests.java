package app.karat.shop.stocktake.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import app.karat.shop.stocktake.Scan;
import app.karat.shop.stocktake.Verdict;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send to a stock take, checked field by field. */
final class StockTakeRequests {

    private static final int MOST_SCANS = 500;
    private static final int MOST_DECISIONS = 5_000;

    private StockTakeRequests() {}

    /** Begins a count. */
    @Schema(name = "StockTakeStart")
    record Start(@Nullable UUID branchId, @Nullable String category) {

        UUID branch() {
            var fields = new Fields();
            fields.required("branchId", branchId);
            fields.check();
            return Objects.requireNonNull(branchId);
        }

        @Nullable
        String checkedCategory() {
            var fields = new Fields();
            String checked = fields.optional("category", category, 60);
            fields.check();
            return checked;
        }
    }

    /** Tags that one device has read. */
    @Schema(name = "StockTakeScans")
    record Scans(@Nullable String device, @Nullable List<@Nullable Tag> scans) {

        String checkedDevice() {
            var fields = new Fields();
            String checked = fields.optional("device", device, 60);
            fields.check();
            return Objects.requireNonNullElse(checked, "");
        }

        List<Scan> checked() {
            var fields = new Fields();
            List<@Nullable Tag> sent = Objects.requireNonNullElse(scans, List.of());
            fields.require(!sent.isEmpty(), "scans", "required", "Send at least one tag.");
            fields.require(sent.size() <= MOST_SCANS, "scans", "too-many", "Send at most 500 tags at once.");
            List<Scan> checked = new ArrayList<>();
            for (int i = 0; i < Math.min(sent.size(), MOST_SCANS); i++) {
                Tag each = fields.required("scans[" + i + "]", sent.get(i));
                if (each != null) {
                    checked.add(each.checked("scans[" + i + "].", fields));
                }
            }
            fields.check();
            return checked;
        }
    }

    /** One tag, with its gross weight if it was weighed, or a lot's code with how much there is of it. */
    @Schema(name = "StockTakeTag")
    record Tag(
            @Nullable String tag,
            @Nullable Weight grams,
            @Nullable Integer count,
            @Nullable Carats carats) {

        Scan checked(String at, Fields fields) {
            String checked = fields.text(at + "tag", tag, 80);
            fields.require(grams == null || !grams.isZero(), at + "grams", "positive", "A piece weighs something.");
            fields.require(count == null || count > 0, at + "count", "positive", "Count at least one.");
            fields.require(
                    carats == null || !carats.isZero(), at + "carats", "positive", "Stones weigh more than nothing.");
            return new Scan(checked, grams, count, carats);
        }
    }

    /** Decisions about differences, by tag. */
    @Schema(name = "StockTakeDecisions")
    record Decisions(@Nullable List<@Nullable Decision> decisions) {

        Map<String, Verdict> checked() {
            var fields = new Fields();
            List<@Nullable Decision> sent = Objects.requireNonNullElse(decisions, List.of());
            fields.require(!sent.isEmpty(), "decisions", "required", "Send at least one decision.");
            fields.require(
                    sent.size() <= MOST_DECISIONS, "decisions", "too-many", "Send at most 5,000 decisions at once.");
            Map<String, Verdict> checked = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(sent.size(), MOST_DECISIONS); i++) {
                Decision each = fields.required("decisions[" + i + "]", sent.get(i));
                if (each != null) {
                    each.check("decisions[" + i + "].", fields, checked);
                }
            }
            fields.check();
            return checked;
        }
    }

    /** What to do about one difference, and why. */
    @Schema(name = "StockTakeDecision")
    record Decision(
            @Nullable String tag,
            @Nullable Boolean accepted,
            @Nullable String reason) {

        private void check(String at, Fields fields, Map<String, Verdict> checked) {
            String checkedTag = fields.text(at + "tag", tag, 80);
            String checkedReason = fields.text(at + "reason", reason, 200);
            Boolean answer = fields.required(at + "accepted", accepted);
            checked.put(checkedTag.toUpperCase(Locale.ROOT), new Verdict(Boolean.TRUE.equals(answer), checkedReason));
        }
    }
}
