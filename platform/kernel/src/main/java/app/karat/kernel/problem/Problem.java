package app.karat.kernel.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A failure that the caller may know about, rendered as RFC 9457. Each feature has one subclass with named factories; what a 500 would say
 * never comes from an exception's text.
 */
public abstract class Problem extends RuntimeException {

    private static final String TYPES = "https://karat.app/problems/";

    private final int status;
    private final String slug;
    private final String title;
    private final String detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extras;

    protected Problem(int status, String slug, String title, String detail) {
        this(status, slug, title, detail, List.of(), Map.of());
    }

    protected Problem(
            int status,
            String slug,
            String title,
            String detail,
            List<FieldError> errors,
            Map<String, ? extends Object> extras) {
        super(slug + ": " + detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.extras = Map.copyOf(extras);
    }

    /** HTTP status, 400 to 599. */
    public final int status() {
        return status;
    }

    /** Stable key of the kind of problem, the last part of {@link #type()}. */
    public final String slug() {
        return slug;
    }

    /** The stable URI that programs compare. */
    public final URI type() {
        return URI.create(TYPES + slug);
    }

    /** What kind of problem this is, the same for every occurrence. */
    public final String title() {
        return title;
    }

    /** What happened this time and what to do about it. */
    public final String detail() {
        return detail;
    }

    /** The fields at fault, empty when no single field is. */
    public final List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem document, such as the piece that is gone. */
    public final Map<String, Object> extras() {
        return extras;
    }
}
