package app.karat.shop.terminals;

import app.karat.shop.terminals.CardTerminal.Outcome;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of Stripe's objects that matter here, under their published names. */
final class StripeObjects {

    private StripeObjects() {}

    /** A payment intent. */
    record Intent(
            String id,
            String status,
            @JsonProperty("amount_received") @Nullable Long received,
            @JsonProperty("last_payment_error") @Nullable Error lastError,
            @JsonProperty("latest_charge") @Nullable Charge charge) {

        Outcome outcome() {
            return switch (status) {
                case "succeeded" ->
                    new Outcome(CardPaymentStatus.SUCCEEDED, received == null ? 0 : received, card(), null);
                case "canceled" -> new Outcome(CardPaymentStatus.CANCELLED, 0, null, null);
                default -> unpaid();
            };
        }

        /** A card that was declined leaves the intent waiting for another one. */
        private Outcome unpaid() {
            return lastError != null && "requires_payment_method".equals(status)
                    ? new Outcome(CardPaymentStatus.DECLINED, 0, null, lastError.words())
                    : new Outcome(CardPaymentStatus.SENT, 0, null, null);
        }

        private @Nullable String card() {
            Present present = charge == null || charge.details() == null
                    ? null
                    : charge.details().present();
            return present == null ? null : present.brand() + " •••• " + present.last4();
        }
    }

    /** What was charged. */
    record Charge(
            @JsonProperty("payment_method_details") @Nullable
            Details details) {}

    /** How. */
    record Details(@JsonProperty("card_present") @Nullable Present present) {}

    /** A card that was there. */
    record Present(@Nullable String brand, @Nullable String last4) {}

    /** A reader. */
    record Reader(
            String id,
            @JsonProperty("device_type") @Nullable String kind,
            @JsonProperty("serial_number") @Nullable String serial,
            @Nullable String status,
            @Nullable Action action) {

        /** Whether it gave up asking for the card of that intent. */
        boolean gaveUp(String intent) {
            return action != null
                    && "failed".equals(action.status())
                    && action.process() != null
                    && intent.equals(action.process().intent());
        }

        /** Whether it asks for the card of that intent, or has done so. */
        boolean isAt(String intent) {
            return action != null
                    && action.process() != null
                    && intent.equals(action.process().intent());
        }

        String whyNot() {
            return action == null || action.message() == null ? "The reader gave up." : action.message();
        }
    }

    /** What a reader is doing. */
    record Action(
            @Nullable String status,
            @JsonProperty("failure_message") @Nullable String message,

            @JsonProperty("process_payment_intent") @Nullable
            Process process) {}

    /** For which intent. */
    record Process(@JsonProperty("payment_intent") @Nullable String intent) {}

    /** What is sent back. */
    record Refund(String id, String status) {}

    /** The body of a refusal. */
    record Refusal(@Nullable Error error) {}

    /** Why not. */
    record Error(
            @Nullable String type,
            @Nullable String code,
            @JsonProperty("decline_code") @Nullable String declineCode,
            @Nullable String message) {

        String words() {
            String said = message == null ? "" : message;
            return declineCode == null ? said : "%s (%s)".formatted(said, declineCode.replace('_', ' '));
        }

        TerminalFailure failure(int status) {
            String what = code == null ? "" : code.toLowerCase(Locale.ROOT);
            TerminalFailure.Kind kind = switch (what) {
                case "terminal_reader_busy" -> TerminalFailure.Kind.BUSY;
                case "terminal_reader_offline", "terminal_reader_timeout" -> TerminalFailure.Kind.OFFLINE;
                case "charge_already_refunded" -> TerminalFailure.Kind.DONE;
                case "resource_missing" -> TerminalFailure.Kind.UNKNOWN;
                case "lock_timeout", "rate_limit" -> TerminalFailure.Kind.PASSING;
                default -> status == 429 || status >= 500 ? TerminalFailure.Kind.PASSING : TerminalFailure.Kind.REFUSED;
            };
            return new TerminalFailure(kind, words());
        }
    }
}
