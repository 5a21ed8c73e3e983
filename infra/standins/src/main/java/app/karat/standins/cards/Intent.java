package app.karat.standins.cards;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payment intent; every step is a new one. */
record Intent(
        String id,
        long amount,
        String currency,
        Map<String, String> metadata,
        Instant created,
        String status,
        @Nullable String declineCode,
        long refunded) {

    static final String WAITING = "requires_payment_method";
    static final String SUCCEEDED = "succeeded";
    static final String CANCELED = "canceled";

    Intent succeeded() {
        return new Intent(id, amount, currency, metadata, created, SUCCEEDED, null, 0);
    }

    Intent declined(String code) {
        return new Intent(id, amount, currency, metadata, created, WAITING, code, 0);
    }

    Intent canceled() {
        return new Intent(id, amount, currency, metadata, created, CANCELED, declineCode, 0);
    }

    Intent refunded(long more) {
        return new Intent(id, amount, currency, metadata, created, status, declineCode, refunded + more);
    }

    boolean hasSucceeded() {
        return status.equals(SUCCEEDED);
    }

    /** The object as the API shows it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "payment_intent");
        json.put("amount", amount);
        json.put("amount_received", hasSucceeded() ? amount : 0);
        json.put("capture_method", "automatic");
        json.put("created", created.getEpochSecond());
        json.put("currency", currency);
        json.put("last_payment_error", lastError());
        json.put("latest_charge", hasSucceeded() ? charge() : null);
        json.put("livemode", false);
        json.put("metadata", metadata);
        json.put("payment_method_types", java.util.List.of("card_present"));
        json.put("status", status);
        return json;
    }

    private @Nullable Map<String, Object> lastError() {
        return declineCode == null
                ? null
                : Map.of(
                        "type", "card_error",
                        "code", "card_declined",
                        "decline_code", declineCode,
                        "message", "Your card was declined.");
    }

    private Map<String, Object> charge() {
        Map<String, Object> present = Map.of("brand", "visa", "last4", "4242", "read_method", "contactless_emv");
        return Map.of(
                "id",
                "ch_" + id.substring(3),
                "object",
                "charge",
                "amount",
                amount,
                "amount_refunded",
                refunded,
                "payment_method_details",
                Map.of("type", "card_present", "card_present", present));
    }
}
