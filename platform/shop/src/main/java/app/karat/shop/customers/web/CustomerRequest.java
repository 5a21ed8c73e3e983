package app.karat.shop.customers.web;

import app.karat.shop.customers.Customer;
import app.karat.shop.text.Fields;
import app.karat.shop.text.Gstin;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as a client sends it. */
record CustomerRequest(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String place) {

    /** The customer it asks for, or a problem naming each field that is wrong. */
    Customer customer(UUID customer, long version, Instant at) {
        var fields = new Fields();
        String checkedPlace = fields.optional("place", place, 20);
        var checked = new Customer(
                customer,
                fields.text("name", name, 200),
                fields.matching(
                        "phone",
                        phone,
                        "(?=(?:\\D*\\d){5,15}\\D*$)[+0-9 ().-]{5,30}",
                        "A phone number has five to fifteen digits, with spaces and + ( ) - only."),
                fields.matching("email", email, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "This is not an e-mail address."),
                Gstin.checked("taxId", number(fields), fields),
                fields.optional("address", address, 500),
                checkedPlace == null ? null : checkedPlace.toUpperCase(Locale.ROOT),
                version,
                at);
        fields.check();
        return checked;
    }

    private @Nullable String number(Fields fields) {
        return fields.matching(
                "taxId",
                taxId,
                "[A-Za-z0-9 /-]{4,30}|•+[A-Za-z0-9 /-]{2,4}",
                "Four to thirty letters, digits, spaces or dashes.");
    }
}
