package app.karat.identity.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ring of signing keys. A new pair is made every 90 days, is published an hour before it signs, and the old one stays published a
 * day longer than its last token lives, so that a rotation refuses nobody.
 */
@Service
public class SigningKeys implements JWKSource<SecurityContext> {

    private static final Duration SIGNS_FOR = Duration.ofDays(90);
    private static final Duration PUBLISHED_AHEAD = Duration.ofHours(1);
    private static final Duration PUBLISHED_AFTER = Duration.ofDays(1);

    private final KeyStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile List<SigningKey> ring = List.of();

    SigningKeys(KeyStore store, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads the ring and turns it when its time has come. */
    @PostConstruct
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        List<SigningKey> kept = store.all();
        Instant now = clock.instant();
        if (isDue(kept, now) || kept.stream().anyMatch(key -> isSpent(key, kept, now))) {
            transactions.executeWithoutResult(status -> turn(now));
            ring = store.all();
        } else {
            ring = kept;
        }
    }

    /** Makes a new key now, which signs after the usual hour; for an operator who fears for the old one. */
    public void rotate() {
        transactions.executeWithoutResult(status -> {
            store.lock();
            store.add(fresh(clock.instant(), clock.instant().plus(PUBLISHED_AHEAD)));
        });
        ring = store.all();
    }

    /** The id of the key that signs now. */
    public String signingKeyId() {
        Instant now = clock.instant();
        return ring.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no signing key"))
                .key()
                .getKeyID();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(
                ring.stream().map(SigningKey::key).map(JWK.class::cast).toList()));
    }

    private void turn(Instant now) {
        store.lock();
        List<SigningKey> kept = store.all();
        if (isDue(kept, now)) {
            store.add(fresh(now, kept.isEmpty() ? now : now.plus(PUBLISHED_AHEAD)));
        }
        kept.stream().filter(key -> isSpent(key, kept, now)).forEach(store::drop);
    }

    private static boolean isDue(List<SigningKey> kept, Instant now) {
        return kept.isEmpty() || kept.getFirst().signsFrom().plus(SIGNS_FOR).isBefore(now);
    }

    /** Whether a later key has signed for so long that nothing signed by this one can still be valid. */
    private static boolean isSpent(SigningKey key, List<SigningKey> kept, Instant now) {
        return kept.stream()
                .filter(other -> other.signsFrom().isAfter(key.signsFrom()))
                .anyMatch(other -> other.signsFrom().plus(PUBLISHED_AFTER).isBefore(now));
    }

    private static SigningKey fresh(Instant now, Instant signsFrom) {
        try {
            ECKey pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            return new SigningKey(pair, now, signsFrom);
        } catch (JOSEException broken) {
            throw new IllegalStateException("No signing key could be made", broken);
        }
    }
}
