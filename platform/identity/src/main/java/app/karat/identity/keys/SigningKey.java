package app.karat.identity.keys;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * One key pair.
 *
 * @param signsFrom published at once, but used only from here on, when everybody has had time to fetch it
 */
record SigningKey(ECKey key, Instant createdAt, Instant signsFrom) {}
