package app.karat.admin.signup;

import app.karat.admin.accounts.AccountId;
import app.karat.admin.accounts.Accounts;
import app.karat.admin.accounts.Opening;
import app.karat.admin.accounts.Password;
import app.karat.admin.control.ControlTransactions;
import app.karat.admin.mail.Mail;
import app.karat.kernel.problem.InvalidInput;
import java.time.Duration;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes sign-ups in. Whether the e-mail address is new, waits for its confirmation or has an account already, the answer is the same and
 * takes about the same time; only the letter differs.
 */
@Service
public final class SignUps {

    private static final Duration MAIL_WINDOW = Duration.ofHours(1);

    private final AddressLimit addresses;
    private final SignUpRules rules;
    private final SignUpRepository signUps;
    private final Accounts accounts;
    private final Mail mail;
    private final ControlTransactions transactions;
    private final SignUpProperties limits;

    SignUps(
            AddressLimit addresses,
            SignUpRules rules,
            SignUpRepository signUps,
            Accounts accounts,
            Mail mail,
            ControlTransactions transactions,
            SignUpProperties limits) {
        this.addresses = addresses;
        this.rules = rules;
        this.signUps = signUps;
        this.accounts = accounts;
        this.mail = mail;
        this.transactions = transactions;
        this.limits = limits;
    }

    /** Checks the form, opens the account at identity and queues the letter. */
    public Mono<SignUpId> request(SignUpForm form, ClientAddress address) {
        SignUpId id = SignUpId.fresh();
        Mono<Void> work = Mono.fromCallable(() -> rules.check(id, form))
                .flatMap(signUp -> receive(signUp, new Password(String.valueOf(form.password()))));
        return addresses
                .admit(address)
                .then(Mono.when(work, Mono.delay(limits.answerAfter())))
                .thenReturn(id);
    }

    private Mono<Void> receive(SignUp signUp, Password password) {
        return signUps.countSince(signUp.email(), MAIL_WINDOW)
                .filter(asked -> asked < limits.mailsPerEmail())
                .flatMap(asked -> signUps.add(signUp).then(open(signUp, password)));
    }

    private Mono<Void> open(SignUp signUp, Password password) {
        return accounts.open(new AccountId(signUp.id().value()), signUp.email(), password, signUp.person())
                .flatMap(opening -> switch (opening) {
                    case Opening.Opened opened -> waitFor(signUp, opened.account(), false);
                    case Opening.Taken taken -> taken(signUp, taken);
                    case Opening.Refused refused -> refuse(signUp, refused);
                });
    }

    private Mono<Void> waitFor(SignUp signUp, AccountId account, boolean repeated) {
        return transactions
                .write(() -> signUps.waiting(signUp.id(), account, repeated)
                        .then(mail.queue(ConfirmLetter.KIND, signUp.id().value())))
                .then(Mono.fromRunnable(mail::wake));
    }

    /** An address that was never confirmed gets another link to the account that waits; a confirmed one gets a warning. */
    private Mono<Void> taken(SignUp signUp, Opening.Taken taken) {
        return Mono.justOrEmpty(taken.unconfirmed())
                .switchIfEmpty(Mono.defer(() -> signUps.unconfirmedAccount(signUp.email())))
                .map(account -> waitFor(signUp, account, true))
                .defaultIfEmpty(warn(signUp))
                .flatMap(work -> work);
    }

    private Mono<Void> warn(SignUp signUp) {
        return transactions
                .write(() -> signUps.taken(signUp.id())
                        .then(mail.queue(TakenLetter.KIND, signUp.id().value())))
                .then(Mono.fromRunnable(mail::wake));
    }

    private Mono<Void> refuse(SignUp signUp, Opening.Refused refused) {
        return signUps.remove(signUp.id()).then(Mono.error(() -> InvalidInput.fields(refused.errors())));
    }
}
