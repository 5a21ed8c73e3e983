package app.karat.admin.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Signs access tokens the way identity does, and wrong ones for tests that expect a refusal. */
public final class TokenMint {

    private final String issuer;
    private final ECKey key;
    private final Set<String> serviceTokens = ConcurrentHashMap.newKeySet();

    TokenMint(String issuer) {
        this.issuer = issuer;
        this.key = newKey();
    }

    /** A token of a platform operator. */
    public String operator() {
        return operatorBut(claims -> claims);
    }

    /** A token of an operator with one thing changed. */
    public String operatorBut(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(operatorClaims()).build(), key, new JOSEObjectType("at+jwt"));
    }

    /** A good operator token, but signed with a key that is not ours. */
    public String operatorSignedByStranger() {
        return signed(operatorClaims().build(), newKey(), new JOSEObjectType("at+jwt"));
    }

    /** A good operator token that says it is of another type. */
    public String operatorOfType(String type) {
        return signed(operatorClaims().build(), key, new JOSEObjectType(type));
    }

    String service() {
        String token = "service-" + UUID.randomUUID();
        serviceTokens.add(token);
        return token;
    }

    boolean isService(String token) {
        return serviceTokens.contains(token);
    }

    Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    private JWTClaimsSet.Builder operatorClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("operator-1")
                .audience("karat-admin")
                .claim("roles", List.of("operator"))
                .claim("branches", List.of())
                .claim("name", "Operator")
                .claim("client_id", "karat-operator-cli")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private static String signed(JWTClaimsSet claims, ECKey key, JOSEObjectType type) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
