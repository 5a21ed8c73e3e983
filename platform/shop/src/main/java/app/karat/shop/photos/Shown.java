package app.karat.shop.photos;

import java.util.UUID;

/** What a picture shows. */
public record Shown(Kind kind, UUID id) {

    /** The kinds of things there are pictures of. */
    public enum Kind {
        PIECE,
        DESIGN
    }

    /** A piece. */
    public static Shown piece(UUID id) {
        return new Shown(Kind.PIECE, id);
    }

    /** A design. */
    public static Shown design(UUID id) {
        return new Shown(Kind.DESIGN, id);
    }

    /** As the audit trail names it. */
    String entity() {
        return kind == Kind.PIECE ? "piece" : "design";
    }
}
