package app.karat.admin.signup;

import app.karat.admin.accounts.AccountId;
import app.karat.kernel.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A jeweller's wish for a shop, from the checked form to the finished shop.
 *
 * @param person who signs up, as mails address them
 * @param email in lower case
 * @param repeated whether the account was opened by an earlier sign-up, whose password counts
 * @param account at identity, once opened
 * @param tenant once assigned
 * @param readyInMillis from the confirmation to the finished shop, once confirmed
 */
record SignUp(
        SignUpId id,
        String business,
        String country,
        Currency currency,
        ZoneId timeZone,
        String person,
        String email,
        SignUpState state,
        boolean repeated,
        @Nullable AccountId account,
        @Nullable TenantId tenant,
        @Nullable Integer readyInMillis) {

    static SignUp received(
            SignUpId id,
            String business,
            String country,
            Currency currency,
            ZoneId timeZone,
            String person,
            String email) {
        return new SignUp(
                id,
                business,
                country,
                currency,
                timeZone,
                person,
                email,
                SignUpState.RECEIVED,
                false,
                null,
                null,
                null);
    }

    AccountId requiredAccount() {
        if (account == null) {
            throw new IllegalStateException("Sign-up " + id.value() + " has no account yet");
        }
        return account;
    }

    ReadyShop readyShop() {
        if (tenant == null || readyInMillis == null) {
            throw new IllegalStateException("Sign-up " + id.value() + " is not finished");
        }
        return new ReadyShop(tenant.value(), business, readyInMillis, email);
    }
}
