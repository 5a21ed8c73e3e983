package app.karat.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.identity.settings.KaratProperties;
import app.karat.identity.settings.MissingSetting;
import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.TestSettings;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The ring turns within a transaction that is rolled back, so that the running issuer keeps its key. */
@Transactional
class SigningKeysTests extends RunningIdentity {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    private Instant now = START;

    @BeforeEach
    void noKeys() {
        database.sql("delete from signing_key").update();
    }

    @Test
    void theFirstKeySignsAtOnceAndSurvivesARestart() {
        String first = ring().signingKeyId();
        assertThat(ring().signingKeyId()).isEqualTo(first);
        assertThat(ids(ring())).containsExactly(first);
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneStaysUntilItsTokensHaveExpired() {
        String old = ring().signingKeyId();
        now = START.plus(Duration.ofDays(91));
        SigningKeys turned = ring();
        assertThat(ids(turned)).hasSize(2).contains(old);
        assertThat(turned.signingKeyId()).isEqualTo(old);
        now = now.plus(Duration.ofMinutes(61));
        assertThat(turned.signingKeyId()).isNotEqualTo(old);
        assertThat(ids(ring())).hasSize(2);
        now = now.plus(Duration.ofHours(25));
        assertThat(ids(ring())).hasSize(1).doesNotContain(old);
    }

    @Test
    void anOperatorCanTurnTheRingAtAnyTime() {
        SigningKeys ring = ring();
        String old = ring.signingKeyId();
        ring.rotate();
        assertThat(ids(ring)).hasSize(2);
        now = now.plus(Duration.ofMinutes(61));
        assertThat(ring.signingKeyId()).isNotEqualTo(old);
    }

    @Test
    void theDatabaseHoldsNoReadableKeyAndAnotherSecretIsNamedAsTheReason() {
        ring();
        byte[] sealed = database.sql("select sealed from signing_key")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("\"d\"")
                .doesNotContain("P-256");
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> ring(other))
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("karat.secrets.key-encryption-key");
    }

    private SigningKeys ring() {
        return ring(new byte[32]);
    }

    private SigningKeys ring(byte[] secret) {
        InstantSource time = () -> now;
        var ring = new SigningKeys(
                new KeyStore(database, new Seal(settings(secret))), transactions, time.withZone(ZoneOffset.UTC));
        ring.refresh();
        return ring;
    }

    private static KaratProperties settings(byte[] secret) {
        var client = new KaratProperties.Client("never used here");
        return new KaratProperties(
                URI.create(TestSettings.ISSUER),
                URI.create(TestSettings.UI),
                new KaratProperties.Clients(client, client, client),
                new KaratProperties.Secrets(Base64.getEncoder().encodeToString(secret)),
                new KaratProperties.Mail("hello@karat.example"));
    }

    private static List<String> ids(SigningKeys ring) {
        return ring.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
