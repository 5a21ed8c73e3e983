package app.karat.identity.settings;

import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Checks before anything else starts that every required setting is there and every secret is long enough (INVARIANTS D8). */
@Component
final class RequiredSettings implements BeanFactoryPostProcessor, PriorityOrdered {

    private static final String KEY = "karat.secrets.key-encryption-key";
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_CLIENT_SECRET = 16;
    private static final List<String> CLIENT_SECRETS = List.of(
            "karat.clients.ui.secret", "karat.clients.tenant-admin.secret", "karat.clients.operator-cli.secret");
    private static final List<String> OTHERS = List.of(
            "karat.issuer",
            "karat.ui-url",
            "karat.postgres.host",
            "karat.postgres.port",
            "karat.postgres.database",
            "karat.postgres.passwords.identity",
            "karat.mail.from");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Environment settings = beans.getBean(Environment.class);
        OTHERS.forEach(property -> required(settings, property));
        CLIENT_SECRETS.forEach(property -> longEnough(settings, property));
        if (decoded(required(settings, KEY)).length != KEY_BYTES) {
            throw MissingSetting.unusable(KEY, "must be the base64 form of exactly " + KEY_BYTES + " bytes");
        }
    }

    private static String required(Environment settings, String property) {
        String value = settings.getProperty(property);
        if (value == null || value.isBlank()) {
            throw MissingSetting.absent(property);
        }
        return value;
    }

    private static void longEnough(Environment settings, String property) {
        if (required(settings, property).length() < SHORTEST_CLIENT_SECRET) {
            throw MissingSetting.unusable(property, "is shorter than " + SHORTEST_CLIENT_SECRET + " characters");
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
