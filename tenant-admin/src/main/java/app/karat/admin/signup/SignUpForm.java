package app.karat.admin.signup;

import org.jspecify.annotations.Nullable;

/**
 * What a jeweller typed into the sign-up form, unchecked: any field may be missing or nonsense.
 *
 * @param country ISO 3166 two-letter code
 * @param currency ISO 4217 code
 * @param timeZone IANA name; the country's usual one when absent
 * @param name of the person who signs up
 */
public record SignUpForm(
        @Nullable String business,
        @Nullable String country,
        @Nullable String currency,
        @Nullable String timeZone,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {

    @Override
    public String toString() {
        return "SignUpForm[hidden]";
    }
}
