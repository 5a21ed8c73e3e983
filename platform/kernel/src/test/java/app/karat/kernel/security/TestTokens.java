package app.karat.kernel.security;

import app.karat.kernel.tenancy.TenantRef;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/**
 * An issuer for HTTP tests: import it into the test's context, and tokens made here are checked by all of the rules for real ones. Set
 * {@code karat.issuer} to {@link #ISSUER}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    public static final String ISSUER = "http://issuer.test";

    private static final ECKey KEY = key();

    @Bean
    @Primary
    ReactiveJwtDecoder testTokenDecoder(SecurityProperties properties) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> Flux.just(KEY.toPublicJWK()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(TokenRules.of(ISSUER, properties, Clock.systemUTC()));
        return decoder;
    }

    /** A token for the shop, of somebody in this tenant with these roles in all branches. */
    public static String of(TenantRef tenant, Role... roles) {
        return of(tenant, List.of("*"), roles);
    }

    /** The same for some branches. */
    public static String of(TenantRef tenant, List<String> branches, Role... roles) {
        return sign(claims -> claims.audience("karat-shop")
                .claim("tenant", tenant.id().toString())
                .claim("branches", branches)
                .claim("roles", Arrays.stream(roles).map(Role::code).toList()));
    }

    /** A platform token without a tenant. */
    public static String platform(String audience, String scope, Role... roles) {
        return sign(claims -> claims.audience(audience)
                .claim("scope", scope)
                .claim("roles", Arrays.stream(roles).map(Role::code).toList()));
    }

    /** A token that is right in everything that the caller does not change. */
    public static String sign(Consumer<JWTClaimsSet.Builder> changes) {
        return sign(KEY, new JOSEObjectType("at+jwt"), changes);
    }

    static String sign(ECKey key, JOSEObjectType type, Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(UUID.randomUUID().toString())
                .audience("karat-shop")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("name", "A Person")
                .claim("email", "person@example.com")
                .claim("client_id", "karat-ui");
        changes.accept(claims);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
