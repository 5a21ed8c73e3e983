package app.karat.identity.recovery;

import app.karat.identity.accounts.Account;
import app.karat.identity.accounts.Accounts;
import app.karat.identity.accounts.EmailAddress;
import app.karat.identity.attempts.Attempts;
import app.karat.identity.attempts.Limit;
import app.karat.identity.attempts.Subjects;
import app.karat.identity.mail.Mails;
import app.karat.identity.settings.KaratProperties;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody who can read the account's mail set a new password. */
@Service
class PasswordRecovery {

    private static final Limit PER_EMAIL =
            new Limit(3, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));
    private static final Limit PER_ADDRESS =
            new Limit(20, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(6));

    private final Accounts accounts;
    private final ResetTokens tokens;
    private final Attempts attempts;
    private final Mails mails;
    private final KaratProperties karat;

    PasswordRecovery(Accounts accounts, ResetTokens tokens, Attempts attempts, Mails mails, KaratProperties karat) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.attempts = attempts;
        this.mails = mails;
        this.karat = karat;
    }

    /**
     * Mails a link if there is such an account. All of it happens in the background, so that neither text nor time of the answer tells.
     */
    void request(String typed, String address, Locale locale) {
        Thread.ofVirtual().name("recovery").start(() -> {
            boolean isAllowed = attempts.take(Subjects.address("forgot", address), PER_ADDRESS)
                            .isZero()
                    && attempts.take(Subjects.email("forgot", typed), PER_EMAIL).isZero();
            if (isAllowed) {
                EmailAddress.parse(typed)
                        .flatMap(accounts::find)
                        .filter(account -> !account.disabled())
                        .ifPresent(account -> sendLink(account, locale));
            }
        });
    }

    /** The account whose link this is, while the link works. */
    Optional<Account> accountOf(String token) {
        return tokens.owner(token).flatMap(accounts::find).filter(account -> !account.disabled());
    }

    /** Why the password would be refused, as a message key. */
    Optional<String> objectionTo(String password, Account account) {
        return accounts.objectionTo(password, account.email());
    }

    /** Sets the password if the link still works; everything that was open ends, and the guessing count starts anew. */
    @Transactional
    public boolean reset(String token, Account account, String password, Locale locale) {
        if (!tokens.use(token)) {
            return false;
        }
        accounts.changePassword(account, password);
        attempts.clear(Subjects.email("sign-in", account.email().value()));
        mails.send(account.email().value(), "password-changed", locale, named(account));
        return true;
    }

    private void sendLink(Account account, Locale locale) {
        Map<String, Object> arguments = named(account);
        arguments.put("link", karat.issuer() + "/reset?token=" + tokens.issue(account.id()));
        arguments.put("minutes", ResetTokens.VALID.toMinutes());
        mails.send(account.email().value(), "reset", locale, arguments);
    }

    private static Map<String, Object> named(Account account) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("name", account.name());
        return arguments;
    }
}
