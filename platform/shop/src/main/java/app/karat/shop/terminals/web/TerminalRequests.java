package app.karat.shop.terminals.web;

import app.karat.kernel.values.Money;
import app.karat.shop.terminals.CardWish;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients ask of the card terminal. */
final class TerminalRequests {

    private static final int LONGEST_QUOTE = 200_000;

    private TerminalRequests() {}

    /** A card to charge: for which signed quote, at which reader, and how much of its total. */
    @Schema(name = "CardPaymentRequest")
    record Charge(
            @Nullable String quote,
            @Nullable String readerId,
            @Nullable Money amount) {

        CardWish checked() {
            var fields = new Fields();
            String checkedQuote = fields.text("quote", quote, LONGEST_QUOTE);
            String reader = fields.text("readerId", readerId, 100);
            fields.require(amount == null || amount.isPositive(), "amount", "positive", "A charge is more than zero.");
            fields.check();
            return new CardWish(checkedQuote, reader, amount);
        }
    }

    /** Why a charge is sent back. */
    @Schema(name = "CardRefundRequest")
    record Refund(@Nullable String reason) {

        String checked() {
            var fields = new Fields();
            String checkedReason = fields.text("reason", reason, 300);
            fields.check();
            return checkedReason;
        }
    }

    /** A reader to take to a branch. */
    @Schema(name = "CardReaderRequest")
    record Pairing(
            @Nullable UUID branchId,
            @Nullable String label,
            @Nullable String registrationCode) {

        Pairing checked() {
            var fields = new Fields();
            fields.required("branchId", branchId);
            String checkedLabel = fields.text("label", label, 60);
            String code = fields.text("registrationCode", registrationCode, 60);
            fields.check();
            return new Pairing(branchId, checkedLabel, code);
        }

        UUID branch() {
            return Objects.requireNonNull(branchId);
        }
    }
}
