package app.karat.admin.signup;

import java.util.Locale;

/** How far a sign-up has come. */
enum SignUpState {
    /** Checked and stored; identity has not answered yet. */
    RECEIVED,
    /** The account is open and the confirmation is on its way. */
    WAITING,
    /** The e-mail address had a confirmed account already. */
    TAKEN,
    /** The shop is ready. */
    CONFIRMED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignUpState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
