package app.karat.admin.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Jewellers who sign up, read their mail and click on the link. */
public final class Jewellers {

    private static final Pattern LINK = Pattern.compile("/signup/confirm\\?token=([\\w-]+)");
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(60);

    private final WebTestClient http;
    private final GreenMail mailServer;

    Jewellers(WebTestClient http, GreenMail mailServer) {
        this.http = http;
        this.mailServer = mailServer;
    }

    /** A form as an Indian jeweller fills it in, with an e-mail address that nobody has used before. */
    public static Map<String, Object> aForm() {
        var form = new HashMap<String, Object>();
        form.put("business", "Suvarna Jewels");
        form.put("country", "IN");
        form.put("currency", "INR");
        form.put("name", "Owner One");
        form.put("email", "owner-" + UUID.randomUUID() + "@example.com");
        form.put("password", "sona-chandi-heera-7");
        return form;
    }

    /** A form with one field set differently; {@code null} leaves it out. */
    public static Map<String, Object> aFormWith(String field, Object value) {
        Map<String, Object> form = aForm();
        form.put(field, value);
        return form;
    }

    /** Signs up from a network address of its own. */
    public ResponseSpec signUp(Map<String, Object> form) {
        var random = ThreadLocalRandom.current();
        return signUpFrom("10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)), form);
    }

    public ResponseSpec signUpFrom(String address, Map<String, Object> form) {
        return signUpVia(List.of(address), form);
    }

    /** With one {@code X-Forwarded-For} for each of these. */
    public ResponseSpec signUpVia(List<String> addresses, Map<String, Object> form) {
        return http.post()
                .uri("/api/signups")
                .header("X-Forwarded-For", addresses.toArray(String[]::new))
                .bodyValue(form)
                .exchange();
    }

    public ResponseSpec confirm(String token) {
        return http.post()
                .uri("/api/signups/confirm")
                .bodyValue(Map.of("token", token))
                .exchange();
    }

    /** Signs up, waits for the mail and confirms; returns the answer. */
    public Map<String, Object> openShop(Map<String, Object> form) {
        signUp(form).expectStatus().isAccepted();
        return confirmed(tokenFor(String.valueOf(form.get("email"))));
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> confirmed(String token) {
        return confirm(token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** The token of the newest link that was mailed to this address. */
    public String tokenFor(String email) {
        return tokenIn(awaitMails(email, 1).getLast());
    }

    public static String tokenIn(MimeMessage mail) {
        Matcher link =
                LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "="));
        if (!link.find()) {
            throw new AssertionError("the letter holds no confirmation link");
        }
        return link.group(1);
    }

    /** All mails to this address, once there are at least so many. */
    public List<MimeMessage> awaitMails(String email, int least) {
        Instant end = Instant.now().plus(MAIL_PATIENCE);
        List<MimeMessage> there = mailsTo(email);
        while (there.size() < least) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("%d of %d mails for %s came".formatted(there.size(), least, email));
            }
            pause();
            there = mailsTo(email);
        }
        return there;
    }

    public List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> isTo(mail, email))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equalsIgnoreCase(email);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
