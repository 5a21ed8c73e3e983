package app.karat.ui.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service said no, in the form of RFC 9457. Screens show {@link #errors()} at their fields and {@link #detail()} above
 * them; the reference leads support to the log line.
 */
public class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Body body;
    private final int status;

    ApiProblem(int status, Body body) {
        super(body.title());
        this.status = status;
        this.body = body;
    }

    /** What a service writes; extras such as a piece's tag come as further members. */
    record Body(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<FieldError> errors,
            @Nullable String reference,
            @Nullable UUID pieceId) {}

    /** An error at one field, named by its path in the request. */
    public record FieldError(String field, @Nullable String rule, String message) {}

    public int status() {
        return status;
    }

    /** The last part of the type, such as {@code quote-expired}; empty when the answer was no problem document. */
    public String slug() {
        String type = body.type();
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /** A sentence for a person; empty when the service gave none. */
    public String detail() {
        String detail = body.detail();
        return detail != null ? detail : Objects.requireNonNullElse(body.title(), "");
    }

    public List<FieldError> errors() {
        return Objects.requireNonNullElse(body.errors(), List.of());
    }

    /** The first field's message, or the sentence when no field is named. */
    public String first() {
        return errors().isEmpty() ? detail() : errors().getFirst().message();
    }

    /** The piece that is the reason, where there is one. */
    public @Nullable UUID pieceId() {
        return body.pieceId();
    }

    public String reference() {
        return Objects.requireNonNullElse(body.reference(), "");
    }
}
