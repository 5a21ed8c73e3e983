package app.karat.identity.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatedOpeningTests extends RunningIdentity {

    @Test
    void openingAgainUnderTheSameIdOpensNothingTwice() {
        UUID id = UUID.randomUUID();
        String email = Scene.freshEmail();
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = open(id, email);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(Scene.json(answer).get("accountId").asString()).isEqualTo(id.toString());
        }
    }

    @Test
    void theCallerLearnsWhoHasTheEmailAndWhetherItWasVerified() {
        String email = Scene.freshEmail();
        UUID holder = scene().anAccount(email);
        assertThat(taken(email)).isEqualTo(holder + " false");
        scene().internal("PUT", "/internal/accounts/" + holder + "/verified", null);
        assertThat(taken(email)).isEqualTo(holder + " true");
    }

    @Test
    void anIdOfSomebodyElseIsRefusedAndChangesNothing() {
        String email = Scene.freshEmail();
        UUID id = scene().anAccount(email);
        HttpResponse<String> answer = open(id, Scene.freshEmail());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain("accountId");
        assertThat(taken(email)).isEqualTo(id + " false");
    }

    private String taken(String email) {
        HttpResponse<String> answer = open(UUID.randomUUID(), email);
        assertThat(answer.statusCode()).isEqualTo(409);
        var problem = Scene.json(answer);
        return problem.get("accountId").asString() + " "
                + problem.get("verified").asBoolean();
    }

    private HttpResponse<String> open(UUID id, String email) {
        return scene().internal(
                        "POST",
                        "/internal/accounts",
                        Map.of("id", id, "email", email, "password", Scene.PASSWORD, "name", "Owner One"));
    }
}
