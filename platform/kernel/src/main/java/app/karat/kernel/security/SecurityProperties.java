package app.karat.kernel.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Which tokens a service takes.
 *
 * @param audience the service's own name, which must be among the token's audiences
 * @param algorithm the one signature that is accepted
 * @param clockSkew how far clocks may differ
 * @param longestLife a token that is valid for longer is refused, however well it is signed
 * @param jwkSetUri where the issuer's keys are, when its metadata should not be asked
 */
@ConfigurationProperties("karat.security")
public record SecurityProperties(
        String audience,
        @DefaultValue("ES256") SignatureAlgorithm algorithm,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("1h") Duration longestLife,
        @Nullable String jwkSetUri) {}
