package app.karat.ui.api.shop;

import org.jspecify.annotations.Nullable;

/** What the chain says of itself on its papers, and what the country calls its numbers. */
public record Settings(
        String business,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String invoiceNote,
        @Nullable String taxName,
        @Nullable String taxIdName,
        long version) {

    /** What a person may change of it. */
    public record Change(
            String business,
            @Nullable String taxId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website,
            @Nullable String invoiceNote) {}

    /** The tag that guards an edit against a newer version. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
