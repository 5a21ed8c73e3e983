package app.karat.admin.signup;

import app.karat.admin.accounts.IdentityClientProperties;
import app.karat.admin.countries.Countries;
import app.karat.admin.countries.Country;
import app.karat.admin.mail.Letter;
import app.karat.admin.mail.LetterTemplate;
import app.karat.admin.mail.LetterWriter;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letter with the confirmation link. The link is made when the letter is written, so that its secret waits in no queue. */
@Component
final class ConfirmLetter implements LetterWriter {

    static final String KIND = "signup-confirm";

    private final LetterTemplate first = LetterTemplate.named("signup-confirm");
    private final LetterTemplate again = LetterTemplate.named("signup-confirm-again");
    private final SignUpRepository signUps;
    private final LinkRepository links;
    private final SignUpProperties properties;
    private final Countries countries;
    private final URI ui;
    private final URI issuer;

    ConfirmLetter(
            SignUpRepository signUps,
            LinkRepository links,
            SignUpProperties properties,
            Countries countries,
            IdentityClientProperties identity,
            Addresses addresses) {
        this.signUps = signUps;
        this.links = links;
        this.properties = properties;
        this.countries = countries;
        this.ui = addresses.requiredUi();
        this.issuer = identity.requiredIssuer();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Letter> write(UUID subject) {
        return signUps.find(new SignUpId(subject))
                .filter(signUp -> signUp.state() == SignUpState.WAITING)
                .flatMap(this::withLink);
    }

    private Mono<Letter> withLink(SignUp signUp) {
        LinkToken token = LinkToken.fresh();
        return links.add(token, signUp.id(), properties.linkLife()).thenReturn(words(signUp, token));
    }

    private Letter words(SignUp signUp, LinkToken token) {
        LetterTemplate template = signUp.repeated() ? again : first;
        String country = countries.find(signUp.country()).map(Country::name).orElse(signUp.country());
        return template.to(
                signUp.email(),
                Map.of(
                        "person",
                        signUp.person(),
                        "business",
                        signUp.business(),
                        "country",
                        country,
                        "link",
                        ui + "/signup/confirm?token=" + token.value(),
                        "forgot",
                        issuer + "/forgot",
                        "hours",
                        String.valueOf(properties.linkLife().toHours())));
    }
}
