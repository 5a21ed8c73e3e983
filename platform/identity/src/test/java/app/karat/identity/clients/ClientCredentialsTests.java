package app.karat.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import app.karat.identity.support.TestSettings;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClientCredentialsTests extends RunningIdentity {

    @Test
    void clientsOfTwoTenantsCarryTheirOwnTenantOnly() throws ParseException {
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        JsonNode ours = aClient(here, List.of("sales"));
        JsonNode theirs = aClient(there, List.of("owner"));
        assertThat(claims(ours, Map.of()).getStringClaim("tenant")).isEqualTo(here.toString());
        assertThat(claims(theirs, Map.of()).getStringClaim("tenant")).isEqualTo(there.toString());
        assertThat(claims(ours, Map.of("tenant", there.toString(), "audience", "karat-admin"))
                        .getStringClaim("tenant"))
                .isEqualTo(here.toString());
        JWTClaimsSet claims = claims(ours, Map.of("resource", "karat-identity"));
        assertThat(claims.getAudience()).containsExactly("karat-shop");
        assertThat(claims.getStringListClaim("roles")).containsExactly("sales");
        assertThat(claims.getStringListClaim("branches")).containsExactly("*");
        assertThat(claims.getStringClaim("client_id"))
                .isEqualTo(ours.get("clientId").asString());
        assertThat(claims.getClaims()).doesNotContainKey("scope");
    }

    @Test
    void oneTenantsSecretOpensNoOtherClient() {
        JsonNode ours = aClient(UUID.randomUUID(), List.of("owner"));
        JsonNode theirs = aClient(UUID.randomUUID(), List.of("owner"));
        var crossed = scene().token(
                        ours.get("clientId").asString(),
                        theirs.get("clientSecret").asString(),
                        Map.of());
        assertThat(crossed.statusCode()).isEqualTo(401);
        assertThat(crossed.body()).doesNotContain("access_token");
        String kept = jdbc.sql("select secret from api_client where client_id = :id")
                .param("id", ours.get("clientId").asString())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(ours.get("clientSecret").asString());
        assertThat(scene().token(ours.get("clientId").asString(), kept, Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anEndedClientGetsNoFurtherToken() {
        JsonNode client = aClient(UUID.randomUUID(), List.of("owner"));
        String id = client.get("clientId").asString();
        scene().internal("DELETE", "/internal/clients/" + id, null);
        assertThat(scene().token(id, client.get("clientSecret").asString(), Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anApiClientMayAskForNoScopeAndNoOtherGrant() {
        JsonNode client = aClient(UUID.randomUUID(), List.of("owner"));
        String id = client.get("clientId").asString();
        String secret = client.get("clientSecret").asString();
        assertThat(scene().token(id, secret, Map.of("scope", "identity.accounts"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(scene().token(id, secret, Map.of("grant_type", "refresh_token", "refresh_token", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(scene().token(id, secret, Map.of("grant_type", "password", "username", "a", "password", "b"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePlatformsClientsHaveTheirRoleAudienceAndScopeAndNoTenant() throws ParseException {
        JWTClaimsSet live = claims(scene().asUi(Map.of("scope", "live.node")).body());
        assertThat(live.getAudience()).containsExactly("karat-shop");
        assertThat(live.getStringListClaim("roles")).containsExactly("service");
        assertThat(live.getStringListClaim("scope")).containsExactly("live.node");
        JWTClaimsSet admin = Scene.claims(scene().adminToken());
        assertThat(admin.getAudience()).containsExactly("karat-identity");
        JWTClaimsSet cli = claims(scene().token("karat-operator-cli", TestSettings.CLI_SECRET, Map.of())
                .body());
        assertThat(cli.getAudience()).containsExactly("karat-admin");
        assertThat(cli.getStringListClaim("roles")).containsExactly("operator");
        for (JWTClaimsSet claims : List.of(live, admin, cli)) {
            assertThat(claims.getClaims()).doesNotContainKeys("tenant", "branches", "email");
        }
    }

    @Test
    void aProgramMustNameItsScopeAndGetsNoOther() {
        assertThat(scene().asUi(Map.of()).statusCode()).isEqualTo(400);
        assertThat(scene().asUi(Map.of("scope", "openid")).statusCode()).isEqualTo(400);
        assertThat(scene().asUi(Map.of("scope", "live.node identity.accounts")).statusCode())
                .isEqualTo(400);
        assertThat(scene().token("karat-ui", "wrong", Map.of("scope", "live.node"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene().token("nobody", "wrong", Map.of()).statusCode()).isEqualTo(401);
    }

    private JsonNode aClient(UUID tenant, List<String> roles) {
        return Scene.json(scene().internal(
                        "POST",
                        "/internal/clients",
                        Map.of("tenant", tenant, "name", "Till 1", "roles", roles, "branches", List.of("*"))));
    }

    private JWTClaimsSet claims(JsonNode client, Map<String, String> more) {
        return claims(scene().token(
                        client.get("clientId").asString(),
                        client.get("clientSecret").asString(),
                        more)
                .body());
    }

    private static JWTClaimsSet claims(String body) {
        return Scene.claims(new JsonMapper().readTree(body).get("access_token").asString());
    }
}
