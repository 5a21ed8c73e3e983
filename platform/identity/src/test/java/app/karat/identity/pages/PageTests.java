package app.karat.identity.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.RunningIdentity;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTests extends RunningIdentity {

    @Test
    void everyPageCarriesTheSecurityHeadersAndMakesNoSession() {
        for (String path : List.of("/login", "/forgot", "/reset?token=x", "/logout", "/signed-out")) {
            var answer = scene().browser().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            var headers = answer.headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self' http://localhost:8080")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.allValues("Set-Cookie").toString()).doesNotContain("KARAT_ID=");
            assertThat(answer.body()).doesNotContain("style=").doesNotContain("??");
        }
    }

    @Test
    void whatIsNotListedIsNotThereAndSaysSoInPlainWords() {
        var answer = scene().browser().get("/somewhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here").doesNotContain("Exception");
        assertThat(scene().browser().get("/oauth2/authorize?client_id=nobody").body())
                .doesNotContain("Exception")
                .doesNotContain("Whitelabel");
    }

    @Test
    void healthIsOpenAndTellsNothingMore() {
        var answer = scene().call("GET", "/actuator/health", null, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL");
    }

    @Test
    void theRootLeadsToTheApplication() {
        assertThat(scene().browser().get("/").headers().firstValue("Location")).contains("http://localhost:8080");
    }

    @Test
    void stylesAreServedUnderANameThatChangesWithThem() {
        var styles = Pattern.compile("/assets/identity-[0-9a-f]+\\.css")
                .matcher(scene().browser().get("/login").body());
        assertThat(styles.find()).isTrue();
        assertThat(scene().browser().get(styles.group()).statusCode()).isEqualTo(200);
    }
}
