package app.karat.identity.recovery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.karat.identity.support.CodeFlow;
import app.karat.identity.support.RunningIdentity;
import app.karat.identity.support.Scene;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoveryTests extends RunningIdentity {

    private static final Pattern LINK = Pattern.compile("/reset\\?token=([A-Za-z0-9_-]{43})");
    private static final String NEW = "four silver anvils";

    private final String email = Scene.freshEmail();
    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void anOwner() {
        scene().anOwner(email, tenant);
    }

    @Test
    void theLinkSetsANewPasswordOnceAndEndsEverythingOpen() {
        var browser = scene().browser();
        var flow = new CodeFlow(scene(), browser);
        String refresh = Scene.json(flow.exchange(flow.code(email, Scene.PASSWORD)))
                .get("refresh_token")
                .asString();
        String token = mailedToken(1);
        assertThat(reset(token, NEW).body()).contains("new password is set");
        assertThat(reset(token, "five silver anvils").body()).contains("works no longer");
        var refused = scene().asUi(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(CodeFlow.location(browser.get(flow.authorize(Map.of())))).endsWith("/login");
        assertThat(scene().browser().signIn(email, Scene.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(scene().browser().signIn(email, NEW).statusCode()).isEqualTo(302);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(subjects()).contains("Your Karat password was changed"));
    }

    @Test
    void aCodeFromBeforeTheResetIsVoid() {
        var flow = new CodeFlow(scene(), scene().browser());
        String code = flow.code(email, Scene.PASSWORD);
        reset(mailedToken(1), NEW);
        assertThat(flow.exchange(code).statusCode()).isEqualTo(400);
    }

    @Test
    void anExpiredLinkAndAReplacedOneWorkNoLonger() {
        String first = mailedToken(1);
        String second = mailedToken(2);
        assertThat(scene().browser().get("/reset?token=" + first).body()).contains("works no longer");
        jdbc.sql("update password_reset set expires_at = now() - interval '1 second'")
                .update();
        assertThat(scene().browser().get("/reset?token=" + second).body()).contains("works no longer");
        assertThat(scene().browser().signIn(email, Scene.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void knownAndUnknownEmailGetTheSameAnswerAndOnlyTheKnownOneAMail() throws MessagingException {
        int before = MAILBOX.getReceivedMessages().length;
        String stranger = Scene.freshEmail();
        var known = forgot(email);
        var unknown = forgot(stranger);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        await().atMost(60, SECONDS).until(() -> mailsTo(email).size() == 1);
        assertThat(mailsTo(stranger)).isEmpty();
        assertThat(MAILBOX.getReceivedMessages().length).isGreaterThan(before);
        MimeMessage mail = mailsTo(email).getFirst();
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Karat <hello@karat.example>");
        assertThat(mail.getSubject()).isEqualTo("Set a new password for Karat");
    }

    @Test
    void aWeakPasswordIsExplainedAndDoesNotUseUpTheLink() {
        String token = mailedToken(1);
        assertThat(reset(token, "short").body()).contains("at least 10 characters");
        assertThat(reset(token, "password123").body()).contains("first passwords anybody would try");
        assertThat(reset(token, NEW).body()).contains("new password is set");
    }

    @Test
    void nobodyGetsAFloodOfMails() throws MessagingException, InterruptedException {
        for (int i = 0; i < 6; i++) {
            forgot(email);
        }
        await().atMost(60, SECONDS).until(() -> mailsTo(email).size() == 3);
        Thread.sleep(500);
        assertThat(mailsTo(email)).hasSize(3);
    }

    @Test
    void theDatabaseKnowsOnlyTheHashOfALink() {
        String token = mailedToken(1);
        String rows = jdbc.sql("select string_agg(cast(password_reset as text), ' ') from password_reset")
                .query(String.class)
                .single();
        assertThat(rows).isNotBlank().doesNotContain(token);
    }

    private HttpResponse<String> forgot(String who) {
        return scene().browser().submit("/forgot", "/forgot", Map.of("email", who));
    }

    private HttpResponse<String> reset(String token, String password) {
        return scene().browser().submit("/login", "/reset", Map.of("token", token, "password", password));
    }

    /** Asks for a link and reads it out of the mail with that number. */
    private String mailedToken(int number) {
        forgot(email);
        await().atMost(60, SECONDS).until(() -> mailsTo(email).size() >= number);
        String text = GreenMailUtil.getBody(mailsTo(email).get(number - 1))
                .replace("=\r\n", "")
                .replace("=3D", "=");
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static List<MimeMessage> mailsTo(String who) {
        return Arrays.stream(MAILBOX.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(who))
                .toList();
    }

    private List<String> subjects() {
        return mailsTo(email).stream().map(RecoveryTests::subject).toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
