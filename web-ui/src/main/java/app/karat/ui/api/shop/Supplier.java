package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody the shop buys from, and what it owes them. */
public record Supplier(
        UUID id,
        String name,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        int termsDays,
        String currency,
        Money owed,
        long version) {

    /** What a person enters of a supplier. */
    public record Details(
            UUID id,
            String name,
            @Nullable String taxId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable Integer termsDays,
            @Nullable String currency) {}

    /** One document on the account. */
    public record Entry(UUID document, Instant at, String what, Money owed) {}

    /** The tag that guards an edit against a newer version. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
