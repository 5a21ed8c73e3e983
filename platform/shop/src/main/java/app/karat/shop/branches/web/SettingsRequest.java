package app.karat.shop.branches.web;

import app.karat.shop.branches.Settings;
import app.karat.shop.text.Fields;
import app.karat.shop.text.Gstin;
import org.jspecify.annotations.Nullable;

/** Settings as a client sends them. */
record SettingsRequest(
        @Nullable String business,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String invoiceNote) {

    /** The settings it asks for, or a problem naming each field that is wrong. */
    Settings settings(long version) {
        var fields = new Fields();
        var settings = new Settings(
                fields.text("business", business, 120),
                Gstin.checked("taxId", number(fields), fields),
                fields.matching(
                        "phone", phone, "[+0-9 ().-]{5,25}", "A phone number has digits, spaces and + ( ) - only."),
                fields.matching("email", email, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "This is not an e-mail address."),
                fields.optional("website", website, 120),
                fields.optional("invoiceNote", invoiceNote, 400),
                version);
        fields.check();
        return settings;
    }

    private @Nullable String number(Fields fields) {
        return fields.matching(
                "taxId", taxId, "[A-Za-z0-9 /-]{4,30}", "Four to thirty letters, digits, spaces or dashes.");
    }
}
