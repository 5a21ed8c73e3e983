package app.karat.identity.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.keys.SigningKeys;
import app.karat.identity.support.CodeFlow;
import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import app.karat.identity.support.TestSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only our tokens, for us, now (INVARIANTS A1): each forgery differs from an accepted token in one thing. */
class InternalSecurityTests extends RunningIdentity {

    private static final List<String> VARIANTS = List.of(
            "/internal/accounts",
            "/internal/accounts/",
            "//internal/accounts",
            "/internal//accounts",
            "/internal/./accounts",
            "/internal/../internal/accounts",
            "/%69nternal/accounts",
            "/internal;a=b/accounts",
            "/internal/accounts;a=b",
            "/internal%2faccounts",
            "/internal%2Faccounts",
            "/internal%5caccounts",
            "/INTERNAL/accounts",
            "/Internal/Accounts",
            "/internal/accounts.json",
            "/internal/accounts%00",
            "/internal/accounts%20",
            "/login/../internal/accounts",
            "/assets/../internal/accounts",
            "/assets/..;/internal/accounts",
            "/internal",
            "/internal/",
            "/error",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/health/db",
            "/login/refused",
            "/templates/login.html",
            "/v3/api-docs");

    @Autowired
    private SigningKeys keys;

    @Test
    void aTokenOfOursIsAcceptedSoThatTheForgeriesProveSomething() throws JOSEException {
        assertThat(status(scene().adminToken())).isEqualTo(404);
        assertThat(status(signed(ourKey(), "at+jwt", unchanged()))).isEqualTo(404);
    }

    @Test
    void tokensForOthersOrWithoutTheScopeAreRefused() {
        String email = Scene.freshEmail();
        scene().anOwner(email, UUID.randomUUID());
        var tokens = CodeFlow.tokens(scene(), email);
        assertThat(status(tokens.get("access_token").asString())).isEqualTo(401);
        assertThat(status(tokens.get("id_token").asString())).isEqualTo(401);
        String live = Scene.json(scene().asUi(Map.of("scope", "live.node")))
                .get("access_token")
                .asString();
        assertThat(status(live)).isEqualTo(401);
        String cli = Scene.json(scene().token("karat-operator-cli", TestSettings.CLI_SECRET, Map.of()))
                .get("access_token")
                .asString();
        assertThat(status(cli)).isEqualTo(401);
        assertThat(status(null)).isEqualTo(401);
        assertThat(status("not-a-token")).isEqualTo(401);
    }

    @Test
    void oneChangedClaimIsEnoughToBeRefused() throws JOSEException {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> changes = new LinkedHashMap<>();
        changes.put("audience of another", claims -> claims.audience("karat-shop"));
        changes.put("no audience", claims -> claims.audience((String) null));
        changes.put("issuer of another", claims -> claims.issuer("http://localhost:9001"));
        changes.put("issuer with a slash", claims -> claims.issuer(TestSettings.ISSUER + "/"));
        changes.put("no issuer", claims -> claims.issuer(null));
        changes.put(
                "expired",
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        changes.put(
                "not yet",
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))));
        for (var change : changes.entrySet()) {
            assertThat(status(signed(ourKey(), "at+jwt", change.getValue())))
                    .as(change.getKey())
                    .isEqualTo(401);
        }
        assertThat(status(signed(ourKey(), "at+jwt", claims -> claims.claim("scope", "openid"))))
                .isEqualTo(403);
        assertThat(status(signed(ourKey(), "JWT", unchanged()))).isEqualTo(401);
        assertThat(status(signed(ourKey(), null, unchanged()))).isEqualTo(401);
    }

    @Test
    void unsignedForeignAndConfusedSignaturesAreRefused() throws JOSEException {
        assertThat(status(new PlainJWT(claims(unchanged())).serialize())).isEqualTo(401);
        ECKey foreign =
                new ECKeyGenerator(Curve.P_256).keyID(ourKey().getKeyID()).generate();
        assertThat(status(signed(foreign, "at+jwt", unchanged()))).isEqualTo(401);
        byte[] publicKey = ourKey().toECPublicKey().getEncoded();
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(ourKey().getKeyID())
                        .build(),
                claims(unchanged()));
        confused.sign(new MACSigner(publicKey));
        assertThat(status(confused.serialize())).isEqualTo(401);
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsIgnored() throws JOSEException {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID("own").generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create("http://localhost:" + port + "/oauth2/jwks"))
                .build();
        assertThat(status(sign(header, new ECDSASigner(own), unchanged()))).isEqualTo(401);
    }

    @Test
    void everyCutOrTurnedByteOfATokenIsNoticed() {
        String token = scene().adminToken();
        int signature = token.lastIndexOf('.') + 1;
        for (int at = 0; at < token.length() - 2; at += at < signature ? 23 : 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String turned = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(status(turned)).as("byte " + at).isEqualTo(401);
        }
        assertThat(status(token.substring(0, signature))).isEqualTo(401);
    }

    @Test
    void noPathVariantOfTheInternalApiAnswersOrMakesASessionWithoutAToken() {
        long before = sessions();
        for (String path : VARIANTS) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
                var answer = scene().call(method, path, null, "{}");
                assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 401, 403, 404, 405);
                assertThat(answer.headers().allValues("Set-Cookie").toString())
                        .as(method + " " + path)
                        .doesNotContain("KARAT_ID=");
            }
        }
        assertThat(sessions()).isLessThanOrEqualTo(before);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from browser_session")
                .query(Long.class)
                .single();
    }

    /** 404 for an account that does not exist is the answer to whoever gets in. */
    private int status(@Nullable String bearer) {
        return scene().call("PUT", "/internal/accounts/" + UUID.randomUUID() + "/verified", bearer, null)
                .statusCode();
    }

    private ECKey ourKey() {
        return (ECKey) keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> unchanged() {
        return UnaryOperator.identity();
    }

    private static String signed(ECKey key, @Nullable String type, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type == null ? null : new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        return sign(header, new ECDSASigner(key), change);
    }

    private static String sign(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var jwt = new SignedJWT(header, claims(change));
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(TestSettings.ISSUER)
                        .subject("karat-tenant-admin")
                        .audience("karat-identity")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("client_id", "karat-tenant-admin")
                        .claim("scope", List.of("identity.accounts")))
                .build();
    }
}
