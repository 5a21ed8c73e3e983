package app.karat.ui.session;

import app.karat.ui.api.shop.ChainApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workplace of the current sign-in, asked of the shop once and again when a branch changes. */
@Component
public class Workplaces {

    private final ChainApi chain;

    Workplaces(ChainApi chain) {
        this.chain = chain;
    }

    /** Where the current person works; opens a fresh chain on the very first call. */
    public Workplace current() {
        SignIn signIn = SignIn.current().orElseThrow(SignedOut::new);
        Workplace known = signIn.workplace();
        return known != null ? known : load(signIn, null);
    }

    /** Asks the shop again, for instance after a branch was added. */
    public Workplace reload() {
        SignIn signIn = SignIn.current().orElseThrow(SignedOut::new);
        Workplace known = signIn.workplace();
        return load(signIn, known == null ? null : known.branch().id());
    }

    /** Steps over to another branch of the chain. */
    public void moveTo(UUID branch) {
        SignIn signIn = SignIn.current().orElseThrow(SignedOut::new);
        signIn.workplace(Workplace.of(current().me(), branch));
    }

    private Workplace load(SignIn signIn, @Nullable UUID branch) {
        Workplace place = Workplace.of(chain.me(), branch);
        signIn.workplace(place);
        return place;
    }
}
