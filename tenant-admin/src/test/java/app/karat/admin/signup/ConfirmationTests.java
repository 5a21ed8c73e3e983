package app.karat.admin.signup;

import static app.karat.admin.support.Jewellers.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.Database;
import app.karat.admin.support.IdentityStandIn.Fault;
import app.karat.admin.support.Jewellers;
import app.karat.admin.support.RunningService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTests extends RunningService {

    private static final Database DATABASE = new Database(POSTGRES);

    @Test
    void confirmingTwiceGivesTheSameAnswer() {
        String token = signedUp(aForm());
        assertThat(jewellers.confirmed(token)).isEqualTo(jewellers.confirmed(token));
    }

    @Test
    void confirmingInParallelOpensOneShop() throws Exception {
        Map<String, Object> form = aForm();
        String token = signedUp(form);
        List<Map<String, Object>> answers = inParallel(16, () -> jewellers.confirmed(token));
        assertThat(answers).hasSize(16).allMatch(answers.getFirst()::equals);
        assertThat(chains(form)).isEqualTo(1);
    }

    @Test
    void signUpsRacingForOneAddressEndInOneAccountAndOneShop() throws Exception {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> form = aForm();
            String email = String.valueOf(form.get("email"));
            inParallel(2, () -> jewellers.signUp(form).expectStatus().isAccepted());
            List<String> tokens = jewellers.awaitMails(email, 2).stream()
                    .map(Jewellers::tokenIn)
                    .toList();
            List<Map<String, Object>> shops = inParallel(6, turn -> jewellers.confirmed(tokens.get(turn % 2)));

            assertThat(shops).allMatch(shops.getFirst()::equals);
            assertThat(IDENTITY.accounts(email)).isEqualTo(1);
            assertThat(chains(form)).isEqualTo(1);
        }
    }

    @Test
    void anExpiredLinkIsToldApartFromAnUnknownOne() {
        Map<String, Object> form = aForm();
        String token = signedUp(form);
        expireLinksOf(form);
        jewellers
                .confirm(token)
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/signup-link-expired");
        jewellers
                .confirm(token + "x")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/signup-link-unknown");
        assertThat(chains(form)).isZero();
        assertThat(IDENTITY.account(String.valueOf(form.get("email"))).verified())
                .isFalse();
    }

    @Test
    void afterAnExpiredLinkSigningUpAgainWorks() {
        Map<String, Object> form = aForm();
        signedUp(form);
        expireLinksOf(form);
        jewellers.signUp(form).expectStatus().isAccepted();
        String token = Jewellers.tokenIn(
                jewellers.awaitMails(String.valueOf(form.get("email")), 2).getLast());
        assertThat(jewellers.confirmed(token)).containsEntry("email", form.get("email"));
    }

    @Test
    void aLinkThatDidItsWorkAnswersAfterItsTime() {
        Map<String, Object> form = aForm();
        String token = signedUp(form);
        Map<String, Object> shop = jewellers.confirmed(token);
        expireLinksOf(form);
        assertThat(jewellers.confirmed(token)).isEqualTo(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "'; DROP SCHEMA control CASCADE; --", "💍"})
    void nonsenseIsAnUnknownLink(String token) {
        jewellers.confirm(token).expectStatus().isNotFound();
        jewellers.confirm(token.repeat(500)).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aConfirmationCutOffAtAnyStepIsFinishedByTheNext(Step step) {
        Map<String, Object> form = aForm();
        String token = signedUp(form);
        for (int attempt = 0; attempt < 4; attempt++) {
            IDENTITY.fail(step.path, step.fault);
        }
        jewellers.confirm(token).expectStatus().isEqualTo(503);
        IDENTITY.forgetFaults();

        Map<String, Object> shop = jewellers.confirmed(token);

        assertThat(chains(form)).isEqualTo(1);
        var account = IDENTITY.account(String.valueOf(form.get("email")));
        assertThat(account.verified()).isTrue();
        assertThat(IDENTITY.memberships(account.id()))
                .singleElement()
                .extracting(member -> member.get("tenant").asString())
                .isEqualTo(shop.get("tenantId"));
    }

    /** Where a confirmation can be cut off between this service and identity. */
    enum Step {
        BEFORE_THE_ADDRESS_IS_CONFIRMED("/internal/accounts/[0-9a-f-]+/verified", Fault.REFUSES),
        AFTER_THE_ADDRESS_IS_CONFIRMED("/internal/accounts/[0-9a-f-]+/verified", Fault.LOSES_ANSWER),
        BEFORE_THE_MEMBERSHIP("/internal/memberships", Fault.REFUSES),
        AFTER_THE_MEMBERSHIP("/internal/memberships", Fault.LOSES_ANSWER);

        final String path;
        final Fault fault;

        Step(String path, Fault fault) {
            this.path = path;
            this.fault = fault;
        }
    }

    @Test
    void signUpsInARowAreEachReadyInTwoSeconds() {
        int count = Boolean.getBoolean("karat.full") ? 100 : 25;
        List<Integer> millis = IntStream.range(0, count)
                .mapToObj(turn -> signedUp(aForm()))
                .map(jewellers::confirmed)
                .map(shop -> (Integer) shop.get("readyInMillis"))
                .toList();
        System.out.println(count + " sign-ups in a row, ready after milliseconds: " + millis);
        assertThat(millis).hasSize(count).allMatch(ready -> ready < 2_000);
    }

    @Test
    void shopsOfOneNameOpenedAtOnceGetSlugsOfTheirOwn() throws Exception {
        String name = "Twin " + java.util.UUID.randomUUID();
        List<String> tokens = IntStream.range(0, 6)
                .mapToObj(turn -> signedUp(Jewellers.aFormWith("business", name)))
                .toList();
        inParallel(6, turn -> jewellers.confirmed(tokens.get(turn)));
        assertThat(DATABASE.count("SELECT count(DISTINCT slug) FROM control.tenant WHERE name = ?", name))
                .isEqualTo(6);
    }

    @Test
    void moreShopsThanSparesAreOpenedAtOnce() throws Exception {
        List<String> tokens =
                IntStream.range(0, 14).mapToObj(turn -> signedUp(aForm())).toList();
        List<Map<String, Object>> shops = inParallel(14, turn -> jewellers.confirmed(tokens.get(turn)));
        assertThat(shops).extracting(shop -> shop.get("tenantId")).doesNotHaveDuplicates();
    }

    @Test
    void sparesAreMadeAgainAfterSignUps() throws Exception {
        inParallel(12, () -> jewellers.openShop(aForm()));
        long ready = 0;
        for (int look = 0; look < 1_200 && ready < 8; look++) {
            Thread.sleep(50);
            ready = DATABASE.count(
                    "SELECT count(*) FROM control.tenant WHERE state = 'spare' AND migration_state = 'ok'");
        }
        assertThat(ready).isGreaterThanOrEqualTo(8);
    }

    private String signedUp(Map<String, Object> form) {
        jewellers.signUp(form).expectStatus().isAccepted();
        return jewellers.tokenFor(String.valueOf(form.get("email")));
    }

    private static long chains(Map<String, Object> form) {
        return DATABASE.count("SELECT count(*) FROM control.tenant WHERE owner_email = ?", form.get("email"));
    }

    private static void expireLinksOf(Map<String, Object> form) {
        DATABASE.run(
                "UPDATE control.signup_token SET expires_at = now() WHERE signup IN"
                        + " (SELECT id FROM control.signup WHERE email = ?)",
                form.get("email"));
    }

    private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
        return inParallel(times, turn -> {
            try {
                return work.call();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static <T> List<T> inParallel(int times, java.util.function.IntFunction<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(turn -> threads.submit(() -> work.apply(turn)))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
