package app.karat.identity.problem;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Something the caller of the internal API must know, in plain words, under a type URI that never changes. */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TYPES = "https://karat.app/problems/";

    private final HttpStatus status;
    private final String slug;
    private final String title;

    protected Problem(HttpStatus status, String slug, String title, String detail) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public URI type() {
        return type(slug);
    }

    public String title() {
        return title;
    }

    /** Further members of the problem document, for callers that go on from them. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** The type URI of a problem's short name. */
    public static URI type(String slug) {
        return URI.create(TYPES + slug);
    }
}
