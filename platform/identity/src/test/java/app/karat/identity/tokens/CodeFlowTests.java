package app.karat.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.CodeFlow;
import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import app.karat.identity.support.TestSettings;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CodeFlowTests extends RunningIdentity {

    private final UUID tenant = UUID.randomUUID();
    private final String email = Scene.freshEmail();

    @Test
    void anOwnersTokensSayTenantRolesBranchesAndAudience() throws ParseException {
        UUID account = scene().anOwner(email, tenant);
        JsonNode tokens = CodeFlow.tokens(scene(), email);
        String access = tokens.get("access_token").asString();
        JWTClaimsSet claims = Scene.claims(access);
        assertThat(claims.getIssuer()).isEqualTo(TestSettings.ISSUER);
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getAudience()).containsExactly("karat-shop");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(tenant.toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("owner");
        assertThat(claims.getStringListClaim("branches")).containsExactly("*");
        assertThat(claims.getStringClaim("name")).isEqualTo("Owner One");
        assertThat(claims.getStringClaim("email")).isEqualTo(email);
        assertThat(claims.getStringClaim("client_id")).isEqualTo("karat-ui");
        long seconds =
                (claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()) / 1000;
        assertThat(seconds).isEqualTo(300);
        var header = SignedJWT.parse(access).getHeader();
        assertThat(header.getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(header.getType().getType()).isEqualTo("at+jwt");
        assertThat(Scene.claims(tokens.get("id_token").asString()).getAudience())
                .containsExactly("karat-ui");
        assertThat(tokens.get("expires_in").asInt()).isBetween(298, 300);
    }

    @Test
    void publishedKeysHoldTheSigningKeyAndNothingPrivate() throws ParseException {
        scene().anOwner(email, tenant);
        String kid = SignedJWT.parse(
                        CodeFlow.tokens(scene(), email).get("access_token").asString())
                .getHeader()
                .getKeyID();
        String keys = scene().browser().get("/oauth2/jwks").body();
        assertThat(keys).contains(kid).doesNotContain("\"d\"");
    }

    @Test
    void operatorsHaveNoTenantAndSpeakToTenantAdminOnly() throws ParseException {
        var flow = new CodeFlow(scene(), scene().browser());
        JsonNode tokens = Scene.json(flow.exchange(flow.code(OPERATOR, OPERATOR_PASSWORD)));
        JWTClaimsSet claims = Scene.claims(tokens.get("access_token").asString());
        assertThat(claims.getAudience()).containsExactly("karat-admin");
        assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
        assertThat(claims.getClaims()).doesNotContainKeys("tenant", "branches");
    }

    @Test
    void aCodeIsOfNoUseWithoutItsVerifierOrASecondTime() {
        scene().anOwner(email, tenant);
        var flow = new CodeFlow(scene(), scene().browser());
        String code = flow.code(email, Scene.PASSWORD);
        assertThat(flow.exchange(code, Map.of("code_verifier", "x".repeat(43))).statusCode())
                .isEqualTo(400);
        assertThat(flow.exchange(code).statusCode()).isEqualTo(200);
        assertThat(flow.exchange(code).statusCode()).isEqualTo(400);
    }

    @Test
    void aRequestWithoutChallengeOrWithAForeignAddressIsRefused() {
        scene().anOwner(email, tenant);
        var browser = scene().browser();
        var flow = new CodeFlow(scene(), browser);
        flow.code(email, Scene.PASSWORD);
        var plain = browser.get(flow.authorize(Map.of("code_challenge", "", "code_challenge_method", "")));
        assertThat(CodeFlow.location(plain)).contains("error=invalid_request").doesNotContain("code=");
        var foreign = browser.get(flow.authorize(Map.of("redirect_uri", "https://elsewhere.example/")));
        assertThat(foreign.statusCode()).isEqualTo(400);
        var tooMuch = browser.get(flow.authorize(Map.of("scope", "openid live.node")));
        assertThat(tooMuch.headers().map().toString()).doesNotContain("code=");
        assertThat(tooMuch.statusCode() == 400 || CodeFlow.location(tooMuch).contains("error=invalid_scope"))
                .isTrue();
    }

    @Test
    void refreshTokensTurn() {
        scene().anOwner(email, tenant);
        String first = CodeFlow.tokens(scene(), email).get("refresh_token").asString();
        String next = refreshed(first);
        assertThat(next).isNotEqualTo(first);
        assertThat(refreshed(next)).isNotIn(first, next);
    }

    /** RFC 9700, 4.14.2: nobody can tell the thief from the person, so both have to sign in again. */
    @Test
    void aRefreshTokenPresentedTwiceEndsAllThatGrewFromIt() {
        scene().anOwner(email, tenant);
        String first = CodeFlow.tokens(scene(), email).get("refresh_token").asString();
        String elsewhere = CodeFlow.tokens(scene(), email).get("refresh_token").asString();
        String third = refreshed(refreshed(first));
        var replayed = refresh(first);
        assertThat(replayed.statusCode()).isEqualTo(400);
        assertThat(Scene.json(replayed).get("error").asString()).isEqualTo("invalid_grant");
        assertThat(refresh(third).statusCode()).isEqualTo(400);
        assertThat(refresh(elsewhere).statusCode())
                .as("another sign-in of the same person goes on")
                .isEqualTo(200);
    }

    @Test
    void aProgramWithoutASecretIsRefusedAndNotSentToASignInPage() {
        assertThat(scene().call("POST", "/oauth2/token", null, null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void metadataNamesTheAlgorithmThatSigns() {
        JsonNode metadata = Scene.json(scene().browser().get("/.well-known/openid-configuration"));
        assertThat(metadata.get("id_token_signing_alg_values_supported").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("ES256");
    }

    @Test
    void changedRolesAreInTheNextTokenAndLostMembershipEndsRefreshing() throws ParseException {
        UUID account = scene().anOwner(email, tenant);
        String first = CodeFlow.tokens(scene(), email).get("refresh_token").asString();
        scene().internal("PUT", "/internal/memberships", Scene.membership(account, tenant, "sales"));
        JsonNode renewed = Scene.json(refresh(first));
        assertThat(Scene.claims(renewed.get("access_token").asString()).getStringListClaim("roles"))
                .containsExactly("sales");
        scene().internal("DELETE", "/internal/memberships/" + account + "/" + tenant, null);
        assertThat(refresh(renewed.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDisabledAccountLosesRefreshAndSession() {
        UUID account = scene().anOwner(email, tenant);
        var browser = scene().browser();
        var flow = new CodeFlow(scene(), browser);
        String refresh = Scene.json(flow.exchange(flow.code(email, Scene.PASSWORD)))
                .get("refresh_token")
                .asString();
        assertThat(CodeFlow.location(browser.get(flow.authorize(Map.of())))).contains("code=");
        scene().internal("POST", "/internal/accounts/" + account + "/disable", null);
        assertThat(refresh(refresh).statusCode()).isEqualTo(400);
        assertThat(CodeFlow.location(browser.get(flow.authorize(Map.of())))).endsWith("/login");
        assertThat(browser.signIn(email, Scene.PASSWORD).body()).contains("switched off");
    }

    @Test
    void tokensAreKeptAsHashesOnly() {
        scene().anOwner(email, tenant);
        JsonNode tokens = CodeFlow.tokens(scene(), email);
        List<String> rows = jdbc.sql("select cast(oauth2_authorization as text) from oauth2_authorization")
                .query(String.class)
                .list();
        for (String kind : List.of("access_token", "refresh_token", "id_token")) {
            assertThat(String.join("\n", rows)).doesNotContain(tokens.get(kind).asString());
        }
        assertThat(rows).isNotEmpty();
        String kept = jdbc.sql("select refresh_token_value from oauth2_authorization limit 1")
                .query(String.class)
                .single();
        assertThat(refresh(kept).statusCode()).isEqualTo(400);
    }

    @Test
    void signingOutEndsTheSessionAndLeadsBackEvenWithAnOldToken() {
        scene().anOwner(email, tenant);
        var browser = scene().browser();
        var flow = new CodeFlow(scene(), browser);
        JsonNode tokens = Scene.json(flow.exchange(flow.code(email, Scene.PASSWORD)));
        assertThat(refresh(tokens.get("refresh_token").asString()).statusCode()).isEqualTo(200);
        String idToken = tokens.get("id_token").asString();
        var foreign = browser.get("/connect/logout?id_token_hint=" + idToken
                + "&post_logout_redirect_uri=https%3A%2F%2Felsewhere.example%2F");
        assertThat(CodeFlow.location(foreign)).doesNotContain("elsewhere");
        var out = browser.get("/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                + TestSettings.UI.replace(":", "%3A").replace("/", "%2F"));
        assertThat(CodeFlow.location(out)).isEqualTo(TestSettings.UI);
        assertThat(CodeFlow.location(browser.get(flow.authorize(Map.of())))).endsWith("/login");
    }

    @Test
    void userInfoAnswersToAnAccessToken() {
        scene().anOwner(email, tenant);
        String access = CodeFlow.tokens(scene(), email).get("access_token").asString();
        var info = scene().call("GET", "/userinfo", access, null);
        assertThat(info.statusCode()).isEqualTo(200);
        assertThat(Scene.json(info).get("email").asString()).isEqualTo(email);
    }

    private String refreshed(String token) {
        var answer = refresh(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Scene.json(answer).get("refresh_token").asString();
    }

    private HttpResponse<String> refresh(String token) {
        return scene().asUi(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }
}
