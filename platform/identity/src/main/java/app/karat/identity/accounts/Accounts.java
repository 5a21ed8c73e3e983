package app.karat.identity.accounts;

import app.karat.identity.problem.InvalidField;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and changes accounts. A password enters here and leaves only as a hash. */
@Service
public class Accounts {

    /** How long an e-mail stays taken by somebody who never confirmed it. */
    private static final Duration UNCONFIRMED_KEPT = Duration.ofHours(24);

    private static final int LONGEST_NAME = 200;

    private final AccountStore store;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            PasswordRules rules,
            Passwords passwords,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.passwords = passwords;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account that cannot sign in before its e-mail is verified. */
    @Transactional
    public AccountId open(EmailAddress email, String password, String name) {
        return open(AccountId.fresh(), email, password, name);
    }

    /** The same under an id of the caller's making: repeating it after a lost answer opens nothing twice. */
    @Transactional
    public AccountId open(AccountId id, EmailAddress email, String password, String name) {
        return add(id, email, password, name, false);
    }

    /** Opens a verified account of a platform operator. */
    @Transactional
    public AccountId openOperator(EmailAddress email, String password, String name) {
        return add(AccountId.fresh(), email, password, name, true);
    }

    private AccountId add(AccountId id, EmailAddress email, String password, String name, boolean operator) {
        requireName(name);
        requireGood(password, email);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.dropUnconfirmed(email, now.minus(UNCONFIRMED_KEPT));
        var account = new Account(id, email, name.strip(), operator, false, operator, now);
        if (!store.add(account, passwords.hash(password))) {
            requireSame(account);
        }
        return account.id();
    }

    /** An account that cannot be added is there already: either this very one, or somebody else has the e-mail. */
    private void requireSame(Account asked) {
        Account holder = store.find(asked.email()).orElseThrow(AccountProblem::emailTaken);
        if (!holder.id().equals(asked.id())) {
            throw AccountProblem.emailTakenBy(holder);
        }
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    public Optional<Account> find(EmailAddress email) {
        return store.find(email);
    }

    public boolean anyOperator() {
        return store.anyOperator();
    }

    /** The account if the password is its own. Takes the same time whether or not there is an account. */
    public Optional<Account> check(Optional<EmailAddress> email, String password) {
        Optional<Account> account = email.flatMap(store::find);
        String hash = account.flatMap(found -> store.passwordHash(found.id())).orElseGet(passwords::ofNobody);
        if (!passwords.match(password, hash)) {
            return Optional.empty();
        }
        account.filter(found -> passwords.isOutdated(hash))
                .ifPresent(found -> store.rehash(found.id(), passwords.hash(password)));
        return account;
    }

    @Transactional
    public void verify(AccountId id) {
        if (!store.verify(id)) {
            throw AccountProblem.notFound();
        }
    }

    /** Switches the account off: every session and refresh token ends with it. */
    @Transactional
    public void disable(AccountId id) {
        if (!store.setDisabled(id, true, clock.instant())) {
            throw AccountProblem.notFound();
        }
        events.publishEvent(new AccountEvent.Disabled(id));
    }

    /** Switches the account on again; what was open before stays ended. */
    @Transactional
    public void enable(AccountId id) {
        if (!store.setDisabled(id, false, clock.instant())) {
            throw AccountProblem.notFound();
        }
    }

    /** Why this password would be refused for the account with that e-mail, as a message key. */
    public Optional<String> objectionTo(String password, EmailAddress email) {
        return rules.objection(password, email);
    }

    /** Sets a new password and ends everything that was open with the old one. */
    @Transactional
    public void changePassword(Account account, String password) {
        requireGood(password, account.email());
        store.changePassword(account.id(), passwords.hash(password), clock.instant());
        events.publishEvent(new AccountEvent.PasswordChanged(account.id()));
    }

    private void requireGood(String password, EmailAddress email) {
        rules.objection(password, email).ifPresent(key -> {
            String text = messages.getMessage(key, null, LocaleContextHolder.getLocale());
            throw new InvalidField("password", key.substring("password.".length()), text);
        });
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "size", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
    }
}
