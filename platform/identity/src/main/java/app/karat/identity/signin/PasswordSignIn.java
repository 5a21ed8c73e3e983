package app.karat.identity.signin;

import app.karat.identity.accounts.Account;
import app.karat.identity.accounts.Accounts;
import app.karat.identity.accounts.EmailAddress;
import app.karat.identity.memberships.Memberships;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail and password. The try is counted before the password is looked at, and an unknown e-mail goes the same way as a known
 * one, hash and all. What is wrong with an account is told only to somebody who knows its password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final Memberships memberships;
    private final SignInLimits limits;
    private final Clock clock;

    PasswordSignIn(Accounts accounts, Memberships memberships, SignInLimits limits, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String typed = authentication.getName();
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = limits.take(typed, address);
        if (!wait.isZero()) {
            throw SignInRefused.wait(wait);
        }
        Account account = checked(typed, String.valueOf(authentication.getCredentials()));
        limits.succeeded(typed, address);
        requireUsable(account);
        return UsernamePasswordAuthenticationToken.authenticated(account.id().toString(), null, List.of(byPassword()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Says how and when the person signed in; id tokens carry the time as {@code auth_time}. */
    private GrantedAuthority byPassword() {
        return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build();
    }

    private Account checked(String typed, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            throw SignInRefused.wrong();
        }
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        return accounts.check(email, password).orElseThrow(SignInRefused::wrong);
    }

    private void requireUsable(Account account) {
        if (account.disabled()) {
            throw SignInRefused.disabled();
        }
        if (!account.verified()) {
            throw SignInRefused.unconfirmed();
        }
        if (!account.operator() && memberships.current(account.id()).isEmpty()) {
            throw SignInRefused.withoutShop();
        }
    }
}
