package app.karat.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.Browser;
import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SignInTests extends RunningIdentity {

    private static final String WRONG = "a wrong guess here";

    private final String email = Scene.freshEmail();

    @Test
    void unknownEmailAndWrongPasswordReadTheSame() {
        scene().anOwner(email, UUID.randomUUID());
        String unknown = Scene.freshEmail();
        String forWrong = text(scene().browser().signIn(email, WRONG), email);
        String forUnknown = text(scene().browser().signIn(unknown, WRONG), unknown);
        assertThat(forWrong).contains("E-mail or password is not right").isEqualTo(forUnknown);
    }

    @Test
    void unknownEmailAndWrongPasswordTakeTheSameTime() {
        scene().anOwner(email, UUID.randomUUID());
        String unknown = Scene.freshEmail();
        List<Long> known = new ArrayList<>();
        List<Long> strange = new ArrayList<>();
        var browser = scene().browser();
        for (int i = 0; i < 12; i++) {
            known.add(took(browser, email));
            strange.add(took(browser, unknown));
            forget();
        }
        // The quickest of each, because what else the machine does can only make a try slower.
        double ratio = Collections.min(known) / (double) Collections.min(strange);
        assertThat(ratio).isBetween(0.6, 1.67);
        assertThat(Duration.ofNanos(Collections.min(strange))).isGreaterThan(Duration.ofMillis(25));
    }

    @Test
    void fiveWrongTriesCloseTheAccountForAWhileWithoutTellingThatItExists() {
        scene().anOwner(email, UUID.randomUUID());
        String unknown = Scene.freshEmail();
        var browser = scene().browser();
        for (int i = 0; i < 5; i++) {
            browser.signIn(email, WRONG);
            browser.signIn(unknown, WRONG);
        }
        String closed = text(browser.signIn(email, Scene.PASSWORD), email);
        assertThat(closed).contains("Too many tries").isEqualTo(text(browser.signIn(unknown, Scene.PASSWORD), unknown));
        assertThat(browser.hasSession()).isFalse();
        waitIsOver();
        assertThat(browser.signIn(email, Scene.PASSWORD).statusCode()).isEqualTo(302);
        browser.signIn(email, WRONG);
        assertThat(browser.signIn(email, Scene.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void theWaitGrowsWithEveryFurtherWrongTry() {
        var browser = scene().browser();
        for (int i = 0; i < 5; i++) {
            browser.signIn(email, WRONG);
        }
        long first = secondsToWait();
        waitIsOver();
        browser.signIn(email, WRONG);
        assertThat(first).isEqualTo(30);
        assertThat(secondsToWait()).isEqualTo(60);
    }

    @Test
    void guessesSentAtOnceAreCountedOneByOne() throws Exception {
        scene().anOwner(email, UUID.randomUUID());
        Callable<HttpResponse<String>> guess = () -> scene().browser().signIn(email, WRONG);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long heard = threads.invokeAll(Collections.nCopies(20, guess)).stream()
                    .filter(answer -> answer.resultNow().body().contains("is not right"))
                    .count();
            assertThat(heard).isEqualTo(5);
        }
    }

    @Test
    void manyAccountsTriedFromOneAddressCloseTheAddress() {
        var browser = scene().browser();
        jdbc.sql(
                        "insert into attempt (subject, failures, last_at, open_at) values ('sign-in:address:127.0.0.1', 39, now(), now())")
                .update();
        browser.signIn(Scene.freshEmail(), WRONG);
        assertThat(browser.signIn(Scene.freshEmail(), WRONG).body()).contains("Too many tries");
    }

    @Test
    void whoHasNotConfirmedOrHasNoShopIsToldOnlyWithTheRightPassword() {
        UUID account = scene().anAccount(email);
        assertThat(scene().browser().signIn(email, WRONG).body()).contains("is not right");
        assertThat(scene().browser().signIn(email, Scene.PASSWORD).body()).contains("not confirmed yet");
        scene().internal("PUT", "/internal/accounts/" + account + "/verified", null);
        assertThat(scene().browser().signIn(email, Scene.PASSWORD).body()).contains("does not belong to a shop");
    }

    @Test
    void signingInLeadsToTheApplicationAndChangesTheSession() {
        scene().anOwner(email, UUID.randomUUID());
        var answer = scene().browser().signIn(email, Scene.PASSWORD);
        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:8080");
        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .contains("KARAT_ID=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        scene().anOwner(email, UUID.randomUUID());
        var answer = scene().browser().post("/login", Map.of("username", email, "password", Scene.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("KARAT_ID=");
    }

    private long took(Browser browser, String who) {
        long started = System.nanoTime();
        browser.signIn(who, WRONG);
        return System.nanoTime() - started;
    }

    private void forget() {
        jdbc.sql("delete from attempt").update();
    }

    private void waitIsOver() {
        jdbc.sql("update attempt set open_at = last_at").update();
    }

    /** From the last try on, whenever that was. */
    private long secondsToWait() {
        return jdbc.sql(
                        "select extract(epoch from open_at - last_at)::bigint from attempt where subject like '%:email:%' order by last_at desc limit 1")
                .query(Long.class)
                .single();
    }

    /** The page without what differs by request: the e-mail itself and the form's token. */
    private static String text(HttpResponse<String> page, String email) {
        return page.body().replace(email, "").replaceAll("_csrf\" value=\"[^\"]+\"", "");
    }
}
