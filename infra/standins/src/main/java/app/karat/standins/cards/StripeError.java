package app.karat.standins.cards;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal as Stripe words it: {@code {"error": {"type", "code", "message"}}}. */
class StripeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;

    StripeError(int status, String type, @Nullable String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    static StripeError invalid(@Nullable String code, String message) {
        return new StripeError(400, "invalid_request_error", code, message);
    }

    static StripeError missing(String what, String id) {
        return new StripeError(
                404, "invalid_request_error", "resource_missing", "No such %s: '%s'".formatted(what, id));
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", type);
        if (code != null) {
            error.put("code", code);
        }
        error.put("message", getMessage());
        return Map.of("error", error);
    }
}
