package app.karat.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.identity.support.TestSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class RequiredSettingsTests {

    private final Map<String, Object> settings = new HashMap<>(TestSettings.VALUES);

    RequiredSettingsTests() {
        settings.put("karat.postgres.host", "localhost");
        settings.put("karat.postgres.port", "5432");
        settings.put("karat.postgres.database", "karat");
        settings.put("karat.postgres.passwords.identity", "test-identity");
    }

    @Test
    void nothingIsMissing() {
        check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "karat.issuer",
                "karat.ui-url",
                "karat.postgres.passwords.identity",
                "karat.clients.ui.secret",
                "karat.clients.tenant-admin.secret",
                "karat.clients.operator-cli.secret",
                "karat.secrets.key-encryption-key",
                "karat.mail.from"
            })
    void aMissingSettingIsNamedInOneSentence(String property) {
        settings.remove(property);
        assertThatThrownBy(this::check)
                .isInstanceOf(MissingSetting.class)
                .hasMessage("Identity cannot start: the property " + property + " is missing.");
    }

    @Test
    void aShortSecretOrABrokenKeyIsRefusedWithoutRepeatingIt() {
        settings.put("karat.clients.ui.secret", "changeme");
        assertThatThrownBy(this::check)
                .hasMessageContaining("karat.clients.ui.secret")
                .hasMessageNotContaining("changeme");
        settings.put("karat.clients.ui.secret", TestSettings.UI_SECRET);
        settings.put("karat.secrets.key-encryption-key", "dG9vLXNob3J0");
        assertThatThrownBy(this::check)
                .hasMessageContaining("karat.secrets.key-encryption-key")
                .hasMessageNotContaining("dG9vLXNob3J0");
    }

    @Test
    void settingsNeverPrintASecret() {
        var client = new KaratProperties.Client("the-secret-itself");
        var all = new KaratProperties(
                URI.create(TestSettings.ISSUER),
                URI.create(TestSettings.UI),
                new KaratProperties.Clients(client, client, client),
                new KaratProperties.Secrets("the-key-itself"),
                new KaratProperties.Mail("hello@karat.example"));
        assertThat(all.toString()).doesNotContain("itself");
    }

    private void check() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", environment);
        new RequiredSettings().postProcessBeanFactory(beans);
    }
}
