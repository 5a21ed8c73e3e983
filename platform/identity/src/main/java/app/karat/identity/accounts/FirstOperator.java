package app.karat.identity.accounts;

import app.karat.identity.settings.MissingSetting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the account of the first platform operator; once there is any operator, the two properties may go. */
@Component
class FirstOperator implements ApplicationRunner {

    private static final String EMAIL = "karat.operator.email";
    private static final String PASSWORD = "karat.operator.password";

    private final Accounts accounts;
    private final Environment environment;

    FirstOperator(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.anyOperator()) {
            return;
        }
        EmailAddress email = EmailAddress.parse(required(EMAIL))
                .orElseThrow(() -> MissingSetting.unusable(EMAIL, "is not an e-mail address"));
        String password = required(PASSWORD);
        accounts.objectionTo(password, email).ifPresent(key -> {
            throw MissingSetting.unusable(PASSWORD, "is too short or too easy to guess");
        });
        if (accounts.find(email).isPresent()) {
            throw MissingSetting.unusable(EMAIL, "belongs to an account that is not an operator's");
        }
        accounts.openOperator(email, password, "Platform operator");
    }

    private String required(String property) {
        String value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            throw MissingSetting.absent(property);
        }
        return value;
    }
}
