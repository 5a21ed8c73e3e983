package app.karat.admin.signup;

import app.karat.admin.accounts.IdentityClientProperties;
import app.karat.admin.mail.Letter;
import app.karat.admin.mail.LetterTemplate;
import app.karat.admin.mail.LetterWriter;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the holder of an account that somebody signed up with their address; the sign-up form itself never tells. */
@Component
final class TakenLetter implements LetterWriter {

    static final String KIND = "signup-taken";

    private final LetterTemplate template = LetterTemplate.named("signup-taken");
    private final SignUpRepository signUps;
    private final URI ui;
    private final URI issuer;

    TakenLetter(SignUpRepository signUps, IdentityClientProperties identity, Addresses addresses) {
        this.signUps = signUps;
        this.ui = addresses.requiredUi();
        this.issuer = identity.requiredIssuer();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Letter> write(UUID subject) {
        return signUps.find(new SignUpId(subject)).map(this::words);
    }

    private Letter words(SignUp signUp) {
        return template.to(signUp.email(), Map.of("signin", ui.toString(), "forgot", issuer + "/forgot"));
    }
}
