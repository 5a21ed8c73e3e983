package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of the chain. */
public record Customer(
        @Nullable UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String place,
        @Nullable Long version) {

    /** The whole number of the customer's paper. */
    public record WholeNumber(String taxId) {}

    /** What a person enters of a customer. */
    public record Details(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String taxId,
            @Nullable String address,
            @Nullable String place) {}

    /** The tag that guards an edit against a newer version. */
    public String etag() {
        return "\"" + (version == null ? 0 : version) + "\"";
    }
}
