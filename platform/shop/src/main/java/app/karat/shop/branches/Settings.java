package app.karat.shop.branches;

import org.jspecify.annotations.Nullable;

/**
 * What the whole business shares and prints on its documents.
 *
 * @param business the name above the door
 * @param taxId its registration for tax, under the name the country pack gives it
 * @param invoiceNote the business's own words at the foot of an invoice
 * @param version grows with every change
 */
public record Settings(
        String business,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String invoiceNote,
        long version) {}
