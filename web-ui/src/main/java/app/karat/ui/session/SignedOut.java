package app.karat.ui.session;

/** Nobody is signed in any more, or the issuer no longer renews the session: the way on leads through sign-in. */
public class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignedOut() {
        super("signed out");
    }
}
