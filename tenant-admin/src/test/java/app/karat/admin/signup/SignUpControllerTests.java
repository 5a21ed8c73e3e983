package app.karat.admin.signup;

import static app.karat.admin.support.Jewellers.aForm;
import static app.karat.admin.support.Jewellers.aFormWith;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.Database;
import app.karat.admin.support.IdentityStandIn.Fault;
import app.karat.admin.support.RunningService;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignUpControllerTests extends RunningService {

    private static final Database DATABASE = new Database(POSTGRES);

    static Stream<Arguments> faultyFields() {
        return Stream.of(
                Arguments.of("business", null, "length"),
                Arguments.of("business", "S", "length"),
                Arguments.of("business", "  S  ", "length"),
                Arguments.of("business", "x".repeat(81), "length"),
                Arguments.of("business", "Suvarna\nBcc: all@example.com", "printable"),
                Arguments.of("business", "Su\u0000varna", "printable"),
                Arguments.of("business", "moc.\u202Eelpmaxe", "printable"),
                Arguments.of("name", "", "length"),
                Arguments.of("name", "n".repeat(81), "length"),
                Arguments.of("country", null, "choice"),
                Arguments.of("country", "FR", "choice"),
                Arguments.of("country", "in", "choice"),
                Arguments.of("currency", "USD", "choice"),
                Arguments.of("currency", null, "choice"),
                Arguments.of("timeZone", "America/New_York", "choice"),
                Arguments.of("timeZone", "'; DROP SCHEMA control; --", "choice"),
                Arguments.of("email", null, "email"),
                Arguments.of("email", "owner", "email"),
                Arguments.of("email", "owner@example", "email"),
                Arguments.of("email", "a@b.example.com, c@d.example.com", "email"),
                Arguments.of("email", "owner@example.com\r\nBcc: x@example.com", "email"),
                Arguments.of("email", "a".repeat(250) + "@example.com", "email"),
                Arguments.of("password", null, "required"),
                Arguments.of("password", "x".repeat(2000), "length"),
                Arguments.of("password", "short", "too-short"));
    }

    @ParameterizedTest
    @MethodSource("faultyFields")
    void aFaultyFieldIsNamedAndNothingIsKept(String field, String value, String rule) {
        Map<String, Object> form = aFormWith(field, value);
        jewellers
                .signUp(form)
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/invalid-input")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].rule")
                .isEqualTo(rule)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
        if (!"email".equals(field)) {
            assertThat(DATABASE.count("SELECT count(*) FROM control.signup WHERE email = ?", form.get("email")))
                    .isZero();
        }
    }

    @Test
    void allFaultsAreToldAtOnce() {
        jewellers
                .signUp(new HashMap<>())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat((List<?>) fields)
                        .asString()
                        .contains("business", "name", "email", "country", "password"));
    }

    @Test
    void aConfirmedSignUpBecomesAShopWithItsOwner() {
        Map<String, Object> form = aForm();
        String email = String.valueOf(form.get("email"));
        Map<String, Object> shop = jewellers.openShop(form);

        assertThat(shop).containsEntry("business", "Suvarna Jewels").containsEntry("email", email);
        assertThat((Integer) shop.get("readyInMillis")).isBetween(0, 2_000);
        UUID tenant = UUID.fromString(String.valueOf(shop.get("tenantId")));
        assertThat(DATABASE.column(
                        "SELECT concat_ws('|', state, name, country, currency, locale, time_zone, owner_email,"
                                + " slug LIKE 'suvarna-jewels%', migration_state) FROM control.tenant WHERE id = ?",
                        tenant))
                .containsExactly("trialing|Suvarna Jewels|IN|INR|en-IN|Asia/Kolkata|" + email + "|t|ok");
        var account = IDENTITY.account(email);
        assertThat(account.verified()).isTrue();
        assertThat(account.password()).isEqualTo(form.get("password"));
        assertThat(IDENTITY.memberships(account.id())).singleElement().satisfies(member -> {
            assertThat(member.get("tenant").asString()).isEqualTo(tenant.toString());
            assertThat(member.get("roles").toString()).isEqualTo("[\"owner\"]");
            assertThat(member.get("branches").toString()).isEqualTo("[\"*\"]");
        });
    }

    @Test
    void theChosenTimeZoneIsKept() {
        Map<String, Object> form = aForm();
        form.putAll(Map.of(
                "country", "US", "currency", "USD", "timeZone", "America/Denver", "business", "Larkspur & Co 💍"));
        Object tenant = jewellers.openShop(form).get("tenantId");
        assertThat(DATABASE.column(
                        "SELECT concat_ws('|', name, currency, time_zone, locale) FROM control.tenant WHERE id = ?::uuid",
                        tenant))
                .containsExactly("Larkspur & Co 💍|USD|America/Denver|en-US");
    }

    @Test
    void theLetterIsBrandedHasBothFormsAndEscapesWhatPeopleTyped() throws Exception {
        Map<String, Object> form = aFormWith("business", "<b>Gold & Söhne</b>");
        jewellers.signUp(form).expectStatus().isAccepted();
        MimeMessage mail =
                jewellers.awaitMails(String.valueOf(form.get("email")), 1).getFirst();

        assertThat(mail.getSubject()).isEqualTo("Confirm your e-mail address to open <b>Gold & Söhne</b>");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Karat <hello@karat.test>");
        MimeMultipart alternatives = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(alternatives.getBodyPart(0).getContent().toString()).contains(UI + "/signup/confirm?token=");
        assertThat(alternatives.getBodyPart(1).getContent().toString())
                .contains("KARAT", "&lt;b&gt;Gold &amp; S", "/signup/confirm?token=")
                .doesNotContain("<b>Gold");
    }

    @Test
    void aTakenAddressGetsTheSameAnswerButAnotherLetter() {
        Map<String, Object> form = aForm();
        String email = String.valueOf(form.get("email"));
        jewellers.openShop(form);
        long tenants = chainsOf(email);

        form.put("email", email.toUpperCase(java.util.Locale.ROOT));
        jewellers
                .signUp(form)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.signupId")
                .isNotEmpty();

        MimeMessage warning = jewellers.awaitMails(email, 2).getLast();
        assertThat(GreenMailUtil.getBody(warning))
                .contains("has an account already")
                .doesNotContain("token=");
        assertThat(chainsOf(email)).isEqualTo(tenants).isEqualTo(1);
    }

    @Test
    void signingUpAgainBeforeConfirmingSendsAnotherLinkToTheSameAccount() {
        Map<String, Object> form = aForm();
        String email = String.valueOf(form.get("email"));
        jewellers.signUp(form).expectStatus().isAccepted();
        jewellers.awaitMails(email, 1);
        form.put("business", "Suvarna of Pune");
        jewellers.signUp(form).expectStatus().isAccepted();
        List<MimeMessage> letters = jewellers.awaitMails(email, 2);

        var shop = jewellers.confirmed(app.karat.admin.support.Jewellers.tokenIn(letters.getLast()));
        var again = jewellers.confirmed(app.karat.admin.support.Jewellers.tokenIn(letters.getFirst()));

        assertThat(shop).containsEntry("business", "Suvarna of Pune");
        assertThat(again).isEqualTo(shop);
        assertThat(IDENTITY.accounts(email)).isEqualTo(1);
        assertThat(chainsOf(email)).isEqualTo(1);
    }

    @Test
    void oneEmailAddressIsNotFloodedWithLetters() {
        Map<String, Object> form = aForm();
        for (int time = 0; time < 8; time++) {
            jewellers.signUp(form).expectStatus().isAccepted();
        }
        String email = String.valueOf(form.get("email"));
        jewellers.awaitMails(email, 5);
        assertThat(DATABASE.count(
                        "SELECT count(*) FROM control.mail_outbox WHERE subject IN"
                                + " (SELECT id FROM control.signup WHERE email = ?)",
                        email))
                .isEqualTo(5);
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWait() {
        String address = "192.0.2.1";
        for (int time = 0; time < 20; time++) {
            jewellers.signUpFrom(address, new HashMap<>()).expectStatus().isEqualTo(422);
        }
        jewellers
                .signUpFrom(address, aForm())
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/too-many-signups")
                .jsonPath("$.retryAfterSeconds")
                .isNumber();
        jewellers.signUp(aForm()).expectStatus().isAccepted();
    }

    @Test
    void theTimeToWaitStandsInTheHeaderToo() {
        String address = "192.0.3." + (int) (Math.random() * 250);
        for (int time = 0; time < 20; time++) {
            jewellers.signUpFrom(address, new HashMap<>()).expectStatus().isEqualTo(422);
        }
        jewellers
                .signUpFrom(address, aForm())
                .expectHeader()
                .value("Retry-After", wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 600));
    }

    /** A proxy may add a header of its own instead of lengthening the one that the sender made up. */
    @Test
    void aMadeUpHeaderBeforeTheProxysOwnChangesNothing() {
        String address = "192.0.4." + (int) (Math.random() * 250);
        for (int time = 0; time < 20; time++) {
            jewellers.signUpFrom(address, new HashMap<>()).expectStatus().isEqualTo(422);
        }
        jewellers
                .signUpVia(List.of("203.0.113.9", address), aForm())
                .expectStatus()
                .isEqualTo(429);
    }

    @Test
    void identityOutOfReachIsAProblemThatPeopleUnderstandAndTryingAgainWorks() {
        Map<String, Object> form = aForm();
        for (int attempt = 0; attempt < 4; attempt++) {
            IDENTITY.fail("/internal/accounts", Fault.REFUSES);
        }
        jewellers
                .signUp(form)
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/accounts-unavailable")
                .jsonPath("$.detail")
                .value(text -> assertThat(text.toString()).contains("try again"));
        assertThat(jewellers.openShop(form)).containsEntry("email", form.get("email"));
    }

    @Test
    void aLostAnswerOfIdentityLosesNoSignUp() {
        Map<String, Object> form = aForm();
        for (int attempt = 0; attempt < 4; attempt++) {
            IDENTITY.fail("/internal/accounts", Fault.LOSES_ANSWER);
        }
        jewellers.signUp(form).expectStatus().isEqualTo(503);
        assertThat(IDENTITY.accounts(String.valueOf(form.get("email")))).isEqualTo(1);
        assertThat(jewellers.openShop(form)).containsEntry("email", form.get("email"));
    }

    @Test
    void nothingOfThePasswordOrTheLinkIsKept() {
        Map<String, Object> form = aFormWith("password", "canary-password-4711");
        jewellers.signUp(form).expectStatus().isAccepted();
        String token = jewellers.tokenFor(String.valueOf(form.get("email")));
        String everything = String.join(
                "\n",
                DATABASE.column(
                        "SELECT s::text FROM control.signup s UNION ALL SELECT m::text FROM control.mail_outbox m"
                                + " UNION ALL SELECT t::text FROM control.signup_token t"));
        assertThat(everything)
                .contains(String.valueOf(form.get("email")))
                .doesNotContain("canary-password")
                .doesNotContain(token);
    }

    @Test
    void somethingThatIsNoFormIsRefused() {
        http.post()
                .uri("/api/signups")
                .bodyValue("[1,2")
                .header("Content-Type", "application/json")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json");
        http.post()
                .uri("/api/signups")
                .header("Content-Type", "text/plain")
                .bodyValue("hello")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        jewellers
                .signUp(aFormWith("business", "x".repeat(10_000_000)))
                .expectStatus()
                .is4xxClientError();
    }

    private static long chainsOf(String email) {
        return DATABASE.count("SELECT count(*) FROM control.tenant WHERE owner_email = ?", email);
    }
}
