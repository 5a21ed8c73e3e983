package app.karat.admin.signup;

import app.karat.kernel.problem.MissingSetting;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people are sent by letters.
 *
 * @param uiUrl base address of the user interface
 */
@ConfigurationProperties("karat")
record Addresses(@Nullable URI uiUrl) {

    URI requiredUi() {
        if (uiUrl == null) {
            throw new MissingSetting("karat.ui-url");
        }
        return uiUrl;
    }
}
