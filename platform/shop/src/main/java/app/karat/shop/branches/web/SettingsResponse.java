package app.karat.shop.branches.web;

import app.karat.shop.branches.CountryPack;
import app.karat.shop.branches.Settings;
import app.karat.shop.branches.Shop;
import org.jspecify.annotations.Nullable;

/** Settings with what the country calls its tax and tax numbers, so that a form can label its fields. */
record SettingsResponse(
        String business,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String invoiceNote,
        String country,
        String currency,
        String timeZone,
        String taxName,
        String taxIdName,
        String customerTaxIdName,
        CountryPack.Paper paper,
        long version) {

    static SettingsResponse of(Shop shop) {
        Settings settings = shop.settings();
        var profile = shop.tenant().profile();
        return new SettingsResponse(
                settings.business(),
                settings.taxId(),
                settings.phone(),
                settings.email(),
                settings.website(),
                settings.invoiceNote(),
                profile.country(),
                profile.currency().getCurrencyCode(),
                profile.timeZone().getId(),
                shop.pack().taxName(),
                shop.pack().taxIdName(),
                shop.pack().customerTaxIdName(),
                shop.pack().paper(),
                settings.version());
    }
}
