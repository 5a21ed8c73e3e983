package app.karat.shop.approvals.web;

import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of approvals. */
final class ApprovalRequests {

    private static final int LONGEST_NOTE = 300;

    private ApprovalRequests() {}

    /** Yes or no. */
    @Schema(name = "ApprovalDecision")
    record Decision(@Nullable Boolean approve, @Nullable String note) {

        Decision checked() {
            var fields = new Fields();
            fields.required("approve", approve);
            String checkedNote = fields.optional("note", note, LONGEST_NOTE);
            fields.check();
            return new Decision(approve, checkedNote);
        }

        boolean approves() {
            return Objects.requireNonNull(approve);
        }
    }

    /**
     * @param approver subject of who approves
     */
    @Schema(name = "ApprovalByPin")
    record ByPin(
            @Nullable String approver,
            @Nullable String pin,
            @Nullable String note) {

        ByPin checked() {
            var fields = new Fields();
            var checked = new ByPin(
                    fields.text("approver", approver, 200),
                    fields.text("pin", pin, 20),
                    fields.optional("note", note, LONGEST_NOTE));
            fields.check();
            return checked;
        }

        String subject() {
            return Objects.requireNonNull(approver);
        }

        String digits() {
            return Objects.requireNonNull(pin);
        }

        /** Never shows the PIN. */
        @Override
        public String toString() {
            return "approval by " + approver;
        }
    }

    /**
     * @param current the PIN so far, for whoever has one
     */
    @Schema(name = "NewPin")
    record NewPin(@Nullable String current, @Nullable String pin) {

        NewPin checked() {
            var fields = new Fields();
            var checked = new NewPin(fields.optional("current", current, 20), fields.text("pin", pin, 20));
            fields.check();
            return checked;
        }

        String digits() {
            return Objects.requireNonNull(pin);
        }

        /** Never shows the PIN. */
        @Override
        public String toString() {
            return "new PIN";
        }
    }
}
