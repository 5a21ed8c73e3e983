package app.karat.identity.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisioningTests extends RunningIdentity {

    private static final String UUID_A = "7b1f9a52-9a7c-4a55-8e0b-0a4a54a7f001";

    @Test
    void anEmailBelongsToOneAccountInWhateverSpelling() {
        String email = Scene.freshEmail();
        scene().anAccount(email);
        var again = open(email.toUpperCase(), Scene.PASSWORD, "Somebody");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Scene.json(again).get("type").asString()).isEqualTo("https://karat.app/problems/email-taken");
        assertThat(Scene.json(again).get("instance").asString()).isEqualTo("/internal/accounts");
    }

    @Test
    void anEmailNobodyConfirmedForADayIsFreeAgainUnderANewAccount() {
        String email = Scene.freshEmail();
        UUID first = scene().anAccount(email);
        jdbc.sql("update account set created_at = now() - interval '25 hours' where id = :id")
                .param("id", first)
                .update();
        UUID second = scene().anAccount(email);
        assertThat(second).isNotEqualTo(first);
        assertThat(scene().internal("PUT", "/internal/accounts/" + first + "/verified", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void badFieldsAreNamed() {
        assertThat(refusedField(open("nobody", Scene.PASSWORD, "A"))).isEqualTo("email");
        assertThat(refusedField(open(Scene.freshEmail(), "short", "A"))).isEqualTo("password");
        assertThat(refusedField(open(Scene.freshEmail(), "password123", "A"))).isEqualTo("password");
        assertThat(refusedField(open(Scene.freshEmail(), Scene.PASSWORD, " "))).isEqualTo("name");
        assertThat(refusedField(open(Scene.freshEmail(), Scene.PASSWORD, "a\u0000b")))
                .isEqualTo("name");
        assertThat(refusedField(open(Scene.freshEmail(), Scene.PASSWORD, "n".repeat(100_000))))
                .isEqualTo("name");
        assertThat(refusedField(scene().internal("POST", "/internal/accounts", Map.of("email", "a@b.example"))))
                .isEqualTo("password");
    }

    @Test
    void platformRolesAndUnknownOnesCannotBeGranted() {
        UUID account = scene().anAccount(Scene.freshEmail());
        for (String role : List.of("operator", "service", "support", "OWNER", "root", "")) {
            var refused = scene().internal(
                            "PUT", "/internal/memberships", Scene.membership(account, UUID.randomUUID(), role));
            assertThat(refusedField(refused)).as(role).isEqualTo("roles");
            var client = Map.of("tenant", UUID_A, "name", "x", "roles", List.of(role), "branches", List.of("*"));
            assertThat(refusedField(scene().internal("POST", "/internal/clients", client)))
                    .as(role)
                    .isEqualTo("roles");
        }
    }

    @Test
    void anOperatorIsNeverMadeAMemberOfATenant() {
        UUID operator = jdbc.sql("select id from account where operator")
                .query(UUID.class)
                .single();
        var refused = scene().internal(
                        "PUT", "/internal/memberships", Scene.membership(operator, UUID.randomUUID(), "owner"));
        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nobody = UUID.randomUUID();
        for (String call : List.of("PUT /internal/accounts/%s/verified", "POST /internal/accounts/%s/disable")) {
            String[] parts = call.formatted(nobody).split(" ");
            assertThat(scene().internal(parts[0], parts[1], null).statusCode()).isEqualTo(404);
        }
        var membership = Scene.membership(nobody, UUID.randomUUID(), "owner");
        assertThat(scene().internal("PUT", "/internal/memberships", membership).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "\"x\"",
                "{\"accountId\":\"x\",\"tenant\":\"y\",\"roles\":1,\"branches\":null}",
                "{\"accountId\":\"" + UUID_A + "\",\"tenant\":\"" + UUID_A
                        + "\",\"roles\":[null],\"branches\":[\"*\"]}",
                "{\"accountId\":\"" + UUID_A + "\",\"tenant\":\"" + UUID_A + "\",\"roles\":[],\"branches\":[\"*\"]}",
                "{\"accountId\":\"" + UUID_A + "\",\"tenant\":\"" + UUID_A
                        + "\",\"roles\":[\"owner\"],\"branches\":[\"'; drop table account\"]}"
            })
    void brokenBodiesGetAProblemAndNoTrace(String body) {
        var answer = scene().internal("PUT", "/internal/memberships", body);
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("app.karat.identity");
    }

    private HttpResponse<String> open(String email, String password, String name) {
        return scene().internal(
                        "POST", "/internal/accounts", Map.of("email", email, "password", password, "name", name));
    }

    private static String refusedField(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Scene.json(answer).get("errors").get(0).get("field").asString();
    }
}
