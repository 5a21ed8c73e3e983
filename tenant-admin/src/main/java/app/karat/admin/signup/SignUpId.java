package app.karat.admin.signup;

import java.util.UUID;

/** Identifies one sign-up; also the id proposed for its account, so that a repeated request opens no second one. */
public record SignUpId(UUID value) {

    static SignUpId fresh() {
        return new SignUpId(UUID.randomUUID());
    }
}
