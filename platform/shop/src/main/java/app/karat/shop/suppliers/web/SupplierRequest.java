package app.karat.shop.suppliers.web;

import app.karat.shop.suppliers.Supplier;
import app.karat.shop.text.Fields;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier as a client sends it. */
record SupplierRequest(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Integer termsDays,
        @Nullable String currency) {

    private static final int LONGEST_TERMS = 365;

    /** The supplier it asks for, or a problem naming each field that is wrong. */
    Supplier supplier(UUID supplier, long version, Instant at, Currency usual) {
        var fields = new Fields();
        int terms = Objects.requireNonNullElse(termsDays, 0);
        fields.require(terms >= 0 && terms <= LONGEST_TERMS, "termsDays", "range", "Terms are 0 to 365 days.");
        var checked = new Supplier(
                supplier,
                fields.text("name", name, 200),
                fields.matching(
                        "taxId", taxId, "[A-Za-z0-9 /-]{4,30}", "Four to thirty letters, digits, spaces or dashes."),
                fields.matching(
                        "phone",
                        phone,
                        "(?=(?:\\D*\\d){5,15}\\D*$)[+0-9 ().-]{5,30}",
                        "A phone number has five to fifteen digits, with spaces and + ( ) - only."),
                fields.matching("email", email, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "This is not an e-mail address."),
                fields.optional("address", address, 500),
                terms,
                currency(fields, usual),
                version,
                at);
        fields.check();
        return checked;
    }

    private Currency currency(Fields fields, Currency usual) {
        if (currency == null || currency.isBlank()) {
            return usual;
        }
        try {
            return Currency.getInstance(currency.strip());
        } catch (IllegalArgumentException unknown) {
            fields.refuse("currency", "unknown", "The currency must be a three-letter code such as INR or USD.");
            return usual;
        }
    }
}
