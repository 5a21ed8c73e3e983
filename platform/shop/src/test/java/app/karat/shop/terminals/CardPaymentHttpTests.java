package app.karat.shop.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the reader to the sale, against a card service over HTTP. */
class CardPaymentHttpTests {

    private static final FakeStripe STRIPE = FakeStripe.shared();

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef other;
    static ShopHttp.As owner;
    static UUID branch;

    private String reader;
    private ShopHttp.Answer quote;
    private String total;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        other = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @BeforeEach
    void aBill() {
        reader = paired(owner, branch);
        quote = owner.post("/api/quotes", Requests.quote(branch, ring()));
        total = quote.text("/total/amount");
    }

    @AfterEach
    void wellAgain() {
        STRIPE.failing = 0;
        STRIPE.refusing = null;
        STRIPE.refundsDown = false;
        STRIPE.closing = null;
    }

    @Test
    void theServiceIsAskedAsItsDocumentationSays() {
        UUID id = UUID.randomUUID();
        assertThat(charge(id, null).text("/status")).isEqualTo("SENT");
        var intent = asked("/v1/payment_intents").getLast();
        assertThat(intent.form())
                .containsEntry("amount", total.replace(".", ""))
                .containsEntry("currency", "inr")
                .containsEntry("payment_method_types[]", "card_present")
                .containsEntry("capture_method", "automatic")
                .containsEntry("metadata[card_payment]", id.toString())
                .containsEntry("metadata[tenant]", india.id().value().toString());
        assertThat(intent.headers())
                .containsEntry("Authorization", "Bearer sk_test_karat")
                .containsEntry("Idempotency-Key", "karat-" + id)
                .containsKey("Stripe-Version");
        assertThat(intent.headers().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(asked("/v1/terminal/readers/" + reader + "/process_payment_intent")
                        .getLast()
                        .form())
                .containsEntry("payment_intent", look(id).text("/intentId"));
    }

    @Test
    void aCardThatPaidCountsInOneSaleAndOnlyOnce() {
        UUID id = paid(null);
        assertThat(look(id).text("/card")).isEqualTo("visa •••• 4242");
        UUID sale = UUID.randomUUID();
        var answer = owner.put("/api/sales/" + sale, sale(id, total));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(answer.text("/payments/0/cardPayment")).isEqualTo(id.toString());
        assertThat(look(id).text("/saleId")).isEqualTo(sale.toString());
        assertThat(owner.put("/api/sales/" + sale, sale(id, total)).status()).isEqualTo(200);

        quote = owner.post("/api/quotes", Requests.quote(branch, ring()));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(id, total)).problem())
                .isEqualTo("card-payment-used");
        assertThat(refund(id).problem()).isEqualTo("card-payment-used");
        assertThat(loose()).doesNotContain(id);
    }

    @Test
    void whatIsNotPaidOrPaidDifferentlyDoesNotCount() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(id, total)).problem())
                .isEqualTo("card-payment-not-paid");
        owner.post("/api/card-payments/" + id + "/cancel", "{}");
        UUID part = paid("100.00");
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(part, total))
                        .problem())
                .isEqualTo("card-payment-amount");
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(UUID.randomUUID(), total))
                        .problem())
                .isEqualTo("card-payment-unknown");
        assertThat(loose()).contains(part);
        assertThat(owner.get("/api/sales").json().at("/items").toString()).doesNotContain(part.toString());
    }

    @Test
    void sendingItAgainChargesOnce() {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(charge(id, null).text("/status")).isEqualTo("SENT");
        }
        assertThat(asked("/v1/payment_intents").stream()
                        .filter(one -> one.form().containsValue(id.toString())))
                .hasSize(1);
        assertThat(charge(id, "5.00").problem()).isEqualTo("card-payment-id-reused");
        assertThat(charge(UUID.randomUUID(), null).problem()).isEqualTo("card-payment-waiting");
        STRIPE.pays(look(id).text("/intentId"));
        assertThat(look(id).text("/status")).isEqualTo("SUCCEEDED");
        assertThat(charge(UUID.randomUUID(), "1.00").problem()).isEqualTo("card-payment-too-much");
    }

    @Test
    void manyAtOnceChargeOnce() {
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> charge(UUID.randomUUID(), null).status())
                .toList();
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void aServiceThatComesBackIsMetWithTheSameKey() {
        STRIPE.failing = 2;
        UUID id = UUID.randomUUID();
        assertThat(charge(id, null).text("/status")).isEqualTo("SENT");
        var intents = asked("/v1/payment_intents");
        assertThat(intents.subList(intents.size() - 3, intents.size()))
                .allSatisfy(one -> assertThat(one.headers()).containsEntry("Idempotency-Key", "karat-" + id));
    }

    @Test
    void aServiceThatStaysAwayIsSaidInWordsOfTheCounterAndGoneOnWithLater() {
        STRIPE.failing = 3;
        UUID id = UUID.randomUUID();
        var away = charge(id, null);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("card-terminal-unreachable");
        assertThat(away.text("/detail")).contains("record the card by hand");
        assertThat(loose()).contains(id);
        assertThat(charge(id, null).text("/status")).isEqualTo("SENT");
        STRIPE.refusing = "terminal_reader_busy";
        quote = owner.post("/api/quotes", Requests.quote(branch, ring()));
        reader = paired(owner, branch);
        assertThat(charge(UUID.randomUUID(), null).problem()).isEqualTo("card-reader-busy");
    }

    @Test
    void noCardIsChargedForABillThatTheLawForbidsToSell() {
        String dear =
                Requests.aRing(branch, tag()).replace("\"AZ4524\"", "null").replace("\"40000.00\"", "\"400000.00\"");
        UUID ring = owner.post("/api/pieces", dear).id();
        quote = owner.post("/api/quotes", Requests.quote(branch, ring));
        assertThat(charge(UUID.randomUUID(), null).problem()).isEqualTo("customer-needed");
        UUID customer =
                owner.post("/api/customers", "{\"name\":\"Customer One\"}").id();
        Map<String, Object> named = new HashMap<>(Requests.quote(branch, ring));
        named.put("customerId", customer);
        quote = owner.post("/api/quotes", named);
        assertThat(charge(UUID.randomUUID(), null).problem()).isEqualTo("tax-id-needed");
    }

    @Test
    void aDeclinedCardSaysWhyAndTheNextMayBeTried() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        STRIPE.declines(look(id).text("/intentId"));
        var declined = look(id);
        assertThat(declined.text("/status")).isEqualTo("DECLINED");
        assertThat(declined.text("/error")).isEqualTo("Your card was declined. (insufficient funds)");
        assertThat(STRIPE.intents.get(declined.text("/intentId"))).containsEntry("status", "canceled");
        assertThat(charge(UUID.randomUUID(), null).status()).isEqualTo(200);
    }

    @Test
    void aReaderThatWasReachedWithoutAnAnswerIsNotAskedAgain() {
        STRIPE.refusing = "terminal_reader_timeout";
        UUID id = UUID.randomUUID();
        assertThat(charge(id, null).problem()).isEqualTo("card-reader-offline");
        STRIPE.pays(owner.get("/api/card-payments?limit=1").text("/items/0/intentId"));
        int asked = asked("/v1/terminal/readers/" + reader + "/process_payment_intent")
                .size();
        STRIPE.refusing = null;
        assertThat(charge(id, null).text("/status")).isEqualTo("SUCCEEDED");
        assertThat(asked("/v1/terminal/readers/" + reader + "/process_payment_intent"))
                .hasSize(asked);
    }

    @Test
    void cancellingTellsWhetherTheCardWasFaster() {
        UUID slow = UUID.randomUUID();
        charge(slow, null);
        assertThat(cancel(slow).text("/status")).isEqualTo("CANCELLED");
        assertThat(asked("/v1/terminal/readers/" + reader + "/cancel_action")).hasSize(1);
        UUID fast = UUID.randomUUID();
        charge(fast, null);
        STRIPE.pays(look(fast).text("/intentId") + "");
        assertThat(cancel(fast).text("/status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void whatNoSaleCountsIsSeenAndSentBackOnce() {
        UUID id = paid(null);
        assertThat(loose()).contains(id);
        assertThat(owner.post("/api/card-payments/" + id + "/refund", "{}").status())
                .isEqualTo(422);
        for (int i = 0; i < 2; i++) {
            assertThat(refund(id).text("/status")).isEqualTo("REFUNDED");
        }
        assertThat(STRIPE.refunds).containsEntry(look(id).text("/intentId"), "once");
        assertThat(loose()).doesNotContain(id);
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(id, total)).problem())
                .isEqualTo("card-payment-not-paid");
    }

    @Test
    void anotherAmountThanAskedForIsNoSuccessAndGoesBackAtOnce() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        String intent = chargedOtherwise(id);
        var told = look(id);
        assertThat(told.problem()).isEqualTo("card-charged-otherwise");
        assertThat(told.text("/detail")).contains("INR 1.00 instead of INR " + total, "sent back");
        assertThat(STRIPE.refunds).containsEntry(intent, "once");
        assertThat(asked("/v1/refunds").getLast().headers())
                .containsEntry("Idempotency-Key", "karat-" + id + "-refund");
        assertThat(look(id).text("/status")).isEqualTo("REFUNDED");
        assertThat(look(id).text("/error")).isEqualTo("The card was charged INR 1.00 instead of INR " + total + ".");
        assertThat(loose()).doesNotContain(id);
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(id, total)).problem())
                .isEqualTo("card-payment-not-paid");
        UUID next = paid(null);
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(next, total))
                        .status())
                .isEqualTo(201);
        assertThat(refund(id).text("/status")).isEqualTo("REFUNDED");
        assertThat(STRIPE.refunds).containsEntry(intent, "once");
    }

    @Test
    void anotherAmountFreesTheReaderEvenWhileItCannotGoBack() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        String intent = chargedOtherwise(id);
        STRIPE.refundsDown = true;
        assertThat(cancel(id).problem()).isEqualTo("card-charged-otherwise");
        assertThat(look(id).text("/status")).isEqualTo("REFUNDING");
        assertThat(loose()).contains(id);
        assertThat(charge(UUID.randomUUID(), null).status()).isEqualTo(200);
        STRIPE.refundsDown = false;
        assertThat(refund(id).text("/status")).isEqualTo("REFUNDED");
        assertThat(STRIPE.refunds).containsEntry(intent, "once");
        assertThat(loose()).doesNotContain(id);
    }

    @Test
    void theListShowsWhatWasChargedOtherwiseAsItStandsThen() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        chargedOtherwise(id);
        STRIPE.refundsDown = true;
        assertThat(owner.get("/api/card-payments?limit=1").text("/items/0/status"))
                .isEqualTo("REFUNDING");
    }

    @Test
    void aDeclinedCardThatCannotBeClosedYetStaysOpenUntilItIs() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        String intent = look(id).text("/intentId");
        STRIPE.declines(intent);
        STRIPE.closing = "down";
        assertThat(look(id).status()).isEqualTo(503);
        assertThat(charge(UUID.randomUUID(), null).problem()).isEqualTo("card-payment-waiting");
        STRIPE.closing = null;
        assertThat(look(id).text("/status")).isEqualTo("DECLINED");
        assertThat(STRIPE.intents.get(intent)).containsEntry("status", "canceled");
        assertThat(charge(UUID.randomUUID(), null).status()).isEqualTo(200);
    }

    @Test
    void aCardThatIsPaidWhileItsDeclinedChargeIsClosedCounts() {
        UUID id = UUID.randomUUID();
        charge(id, null);
        STRIPE.declines(look(id).text("/intentId"));
        STRIPE.closing = "late";
        assertThat(look(id).text("/status")).isEqualTo("SUCCEEDED");
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), sale(id, total)).status())
                .isEqualTo(201);
    }

    @Test
    void aReaderBelongsToItsBranchAndBusiness() {
        var stranger = shop.owner(other);
        UUID own = UUID.fromString(stranger.get("/api/me").text("/branches/0/id"));
        assertThat(stranger.get("/api/card-readers").json()).isEmpty();
        assertThat(stranger.get("/api/card-payments").json().get("items")).isEmpty();
        UUID ring = stranger.post("/api/pieces", Requests.aRing(own, tag())).id();
        var theirs = stranger.post("/api/quotes", Requests.quote(own, ring));
        var body = Map.of("quote", theirs.text("/quote"), "readerId", reader);
        assertThat(stranger.put("/api/card-payments/" + UUID.randomUUID(), body).problem())
                .isEqualTo("card-reader-unknown");
        UUID id = paid(null);
        assertThat(stranger.get("/api/card-payments/" + id).problem()).isEqualTo("card-payment-unknown");
        assertThat(stranger.delete("/api/branches/" + own + "/card-readers/" + reader)
                        .problem())
                .isEqualTo("card-reader-unknown");
        assertThat(shop.as(TestTokens.of(india, Role.SALES))
                        .post("/api/card-payments/" + id + "/refund", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(owner.delete("/api/branches/" + branch + "/card-readers/" + reader)
                        .status())
                .isEqualTo(204);
        assertThat(owner.get("/api/card-readers?branch=" + branch).json().toString())
                .doesNotContain("\"" + reader + "\"");
    }

    @Test
    void whatCannotBeNamesItsField() {
        var nowhere = owner.put("/api/card-payments/" + UUID.randomUUID(), "{}");
        assertThat(nowhere.json().get("errors").toString()).contains("quote", "readerId");
        assertThat(charge(UUID.randomUUID(), "99999999.00")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("amount");
        assertThat(owner.post(
                                "/api/card-readers",
                                Map.of("branchId", branch, "label", "Till 9", "registrationCode", "wrong"))
                        .problem())
                .isEqualTo("card-reader-not-paired");
        var cash = Map.of("method", "CASH", "amount", Requests.money(total), "cardPayment", UUID.randomUUID());
        var body = Map.of("quote", quote.text("/quote"), "payments", List.of(cash));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), body)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("payments[0].cardPayment");
        UUID id = paid(null);
        var twice = Map.of("method", "CARD", "amount", Requests.money("1.00"), "cardPayment", id);
        var again = Map.of("quote", quote.text("/quote"), "payments", List.of(twice, twice));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), again)
                        .json()
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("repeated");
    }

    private UUID paid(String amount) {
        UUID id = UUID.randomUUID();
        var sent = charge(id, amount);
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
        STRIPE.pays(sent.text("/intentId"));
        assertThat(look(id).text("/status")).isEqualTo("SUCCEEDED");
        return id;
    }

    private String chargedOtherwise(UUID id) {
        String intent = look(id).text("/intentId");
        STRIPE.intents.get(intent).put("received", "100");
        STRIPE.pays(intent);
        return intent;
    }

    private ShopHttp.Answer charge(UUID id, String amount) {
        Map<String, Object> body = new HashMap<>(Map.of("quote", quote.text("/quote"), "readerId", reader));
        if (amount != null) {
            body.put("amount", Requests.money(amount));
        }
        return owner.put("/api/card-payments/" + id, body);
    }

    private static ShopHttp.Answer look(UUID id) {
        return owner.get("/api/card-payments/" + id);
    }

    private static ShopHttp.Answer cancel(UUID id) {
        return owner.post("/api/card-payments/" + id + "/cancel", "{}");
    }

    private static ShopHttp.Answer refund(UUID id) {
        return owner.post("/api/card-payments/" + id + "/refund", "{\"reason\":\"no sale\"}");
    }

    private Map<String, Object> sale(UUID charge, String amount) {
        var payment = Map.of("method", "CARD", "amount", Requests.money(amount), "cardPayment", charge);
        return Map.of("quote", quote.text("/quote"), "payments", List.of(payment));
    }

    private static List<UUID> loose() {
        List<UUID> ids = new ArrayList<>();
        owner.get("/api/card-payments?withoutSale=true&limit=200")
                .json()
                .get("items")
                .forEach(each -> ids.add(UUID.fromString(each.get("id").asString())));
        return ids;
    }

    private static List<FakeStripe.Asked> asked(String path) {
        return STRIPE.asked.stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(path))
                .toList();
    }

    private static String paired(ShopHttp.As who, UUID at) {
        var body = Map.of("branchId", at, "label", "Till 1", "registrationCode", "simulated-wpe");
        var answer = who.post("/api/card-readers", body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private static UUID ring() {
        return owner.post("/api/pieces", Requests.aRing(branch, tag()).replace("\"AZ4524\"", "null"))
                .id();
    }

    private static String tag() {
        return "C-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
