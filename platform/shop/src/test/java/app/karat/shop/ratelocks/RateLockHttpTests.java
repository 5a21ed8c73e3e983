package app.karat.shop.ratelocks;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A promise from the counter to the bill. */
class RateLockHttpTests {

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;
    static ShopHttp.As owner;
    static UUID branch;

    private UUID customer;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        america = ShopHttp.platform().newAmericanTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @BeforeEach
    void somebody() {
        customer = owner.post("/api/customers", "{\"name\":\"Customer One\"}").id();
        byHand("6000.00");
    }

    @Test
    void theBillGoesByTheLockHoweverTheRateHasMovedAndNamesIt() {
        UUID lock = UUID.randomUUID();
        assertThat(lock(lock, "15", customer).text("/rate/perGram/amount")).isEqualTo("6000.00");
        byHand("7000.00");
        UUID ring = ring();
        var quote = owner.post("/api/quotes", quote(lock, customer, ring));
        assertThat(quote.text("/total/amount")).isEqualTo("88206.00");
        UUID sale = UUID.randomUUID();
        assertThat(owner.put("/api/sales/" + sale, Requests.sale(quote)).status())
                .isEqualTo(201);
        assertThat(owner.get("/api/sales/" + sale).text("/lines/0/breakdown/rate/rateId"))
                .endsWith("-l" + lock);
        var after = owner.get("/api/rate-locks/" + lock);
        assertThat(after.text("/usedGrams")).isEqualTo("9.900");
        assertThat(after.text("/status")).isEqualTo("OPEN");
    }

    @Test
    void neverAboveItsGrams() {
        UUID lock = UUID.randomUUID();
        lock(lock, "15", customer);
        UUID first = ring();
        UUID second = ring();
        byHand("7000.00");
        var both = owner.post("/api/quotes", quote(lock, customer, first, second));
        assertThat(both.text("/lines/0/breakdown/rate/perGram/amount")).isEqualTo("6000.00");
        assertThat(both.text("/lines/1/breakdown/rate/perGram/amount")).isEqualTo("7000.00");
        UUID light = UUID.randomUUID();
        lock(light, "9.899", customer);
        assertThat(owner.post("/api/quotes", quote(light, customer, first)).problem())
                .isEqualTo("rate-lock-fits-nothing");
    }

    @Test
    void twoSalesDoNotTakeTheSameGrams() {
        UUID lock = UUID.randomUUID();
        lock(lock, "10", customer);
        var first = owner.post("/api/quotes", quote(lock, customer, ring()));
        UUID piece = ring();
        var second = owner.post("/api/quotes", quote(lock, customer, piece));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(first))
                        .status())
                .isEqualTo(201);
        var late = owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(second));
        assertThat(late.problem()).isEqualTo("rate-lock-used");
        assertThat(owner.get("/api/pieces/" + piece).text("/status")).isEqualTo("IN_STOCK");
        assertThat(owner.get("/api/rate-locks/" + lock).text("/usedGrams")).isEqualTo("9.900");
    }

    @Test
    void aSaleSentTwiceTakesItsGramsOnce() {
        UUID lock = UUID.randomUUID();
        lock(lock, "40", customer);
        var quote = owner.post("/api/quotes", quote(lock, customer, ring()));
        UUID sale = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(owner.put("/api/sales/" + sale, Requests.sale(quote)).status())
                    .isIn(200, 201);
        }
        assertThat(owner.get("/api/rate-locks/" + lock).text("/usedGrams")).isEqualTo("9.900");
    }

    @Test
    void itIsTheCustomersOwnAndOverWhenItIsOver() {
        UUID lock = UUID.randomUUID();
        lock(lock, "15", customer);
        UUID other = owner.post("/api/customers", "{\"name\":\"Customer Two\"}").id();
        UUID ring = ring();
        assertThat(owner.post("/api/quotes", quote(lock, other, ring)).problem())
                .isEqualTo("rate-lock-of-other");
        assertThat(owner.post("/api/quotes", quote(lock, null, ring)).problem()).isEqualTo("rate-lock-customer");
        assertThat(owner.put("/api/rate-locks/" + lock + "/release", "{\"note\":\"changed their mind\"}")
                        .text("/status"))
                .isEqualTo("RELEASED");
        assertThat(owner.post("/api/quotes", quote(lock, customer, ring)).problem())
                .isEqualTo("rate-lock-not-open");
        assertThat(owner.put("/api/rate-locks/" + lock + "/release", "{}").problem())
                .isEqualTo("rate-lock-not-open");
        assertThat(shop.owner(america).get("/api/rate-locks/" + lock).problem()).isEqualTo("rate-lock-unknown");
    }

    @Test
    void whatCannotBeLockedNamesItsField() {
        for (var bad : List.of(
                Map.of("grams", "0"),
                Map.of("purity", "26K"),
                Map.of("expiresAt", Instant.now().minusSeconds(5)),
                Map.of("expiresAt", Instant.now().plusSeconds(400L * 86_400)))) {
            Map<String, Object> wish = wish("15", customer);
            wish.putAll(bad);
            var answer = owner.put("/api/rate-locks/" + UUID.randomUUID(), wish);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString())
                    .isEqualTo(bad.keySet().iterator().next());
        }
        assertThat(lock(UUID.randomUUID(), "15", UUID.randomUUID()).problem()).isEqualTo("customer-unknown");
        Map<String, Object> deposited = wish("15", customer);
        deposited.put("depositVoucher", UUID.randomUUID());
        assertThat(owner.put("/api/rate-locks/" + UUID.randomUUID(), deposited).problem())
                .isEqualTo("rate-lock-deposit");
    }

    @Test
    void theExposureIsWhatIsPromisedBesideWhatIsThere() {
        var before = gold();
        lock(UUID.randomUUID(), "100", customer);
        byHand("7000.00");
        var after = gold();
        // 100 g of 916: 91.6 g fine, which cost the shop 1,000 a gram at today's rate.
        assertThat(grams(after, "lockedFineGrams").subtract(grams(before, "lockedFineGrams")))
                .isEqualByComparingTo("91.600");
        ring();
        assertThat(grams(gold(), "stockFineGrams").subtract(grams(after, "stockFineGrams")))
                .isEqualByComparingTo("9.068");
        assertThat(new BigDecimal(after.get("difference").get("amount").asString()))
                .isGreaterThanOrEqualTo(new BigDecimal("100000"));
        assertThat(shop.as(TestTokens.of(india, Role.SALES))
                        .get("/api/pricing/exposure")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void layawaysSavingsAndLotsCountAndTheBreakEvenIsWhatAFineGramWasPromisedFor() {
        byHand("6000.00");
        var before = gold();
        var quote = owner.post("/api/quotes", Requests.quote(branch, ring()));
        var put = owner.put("/api/layaways/" + UUID.randomUUID(), Requests.layaway(quote, customer));
        assertThat(put.status()).as(put.json().toString()).isEqualTo(201);
        var after = gold();
        assertThat(grams(after, "layawayFineGrams").subtract(grams(before, "layawayFineGrams")))
                .isEqualByComparingTo("9.068");
        // The piece came in and is promised: the position is as before.
        assertThat(grams(after, "netFineGrams")).isEqualByComparingTo(grams(before, "netFineGrams"));
        // 9.900 g at 6,000 are 59,400 for 9.068 g fine; locks were made at 6,000 for 22K as well.
        assertThat(new BigDecimal(after.get("breakEven").get("amount").asString()))
                .isBetween(new BigDecimal("6540"), new BigDecimal("6560"));
        var chain = Map.of(
                "branchId",
                branch,
                "code",
                "EXP-CHAIN",
                "name",
                "Chain",
                "kind",
                "WEIGHT",
                "metal",
                "GOLD",
                "purity",
                "22K",
                "pricing",
                Map.of("mode", "METAL_RATE"));
        UUID lot = UUID.randomUUID();
        assertThat(owner.put("/api/lots/" + lot, chain).status()).isEqualTo(200);
        owner.put(
                "/api/lots/" + lot + "/receipts/" + UUID.randomUUID(),
                Map.of("grams", "10.000", "cost", Requests.money("60000.00")));
        assertThat(grams(gold(), "lotFineGrams").subtract(grams(after, "lotFineGrams")))
                .isEqualByComparingTo("9.160");
        var theirs = shop.owner(america).get("/api/pricing/exposure").json().get(0);
        assertThat(grams(theirs, "layawayFineGrams")).isEqualByComparingTo("0");
    }

    private static JsonNode gold() {
        return owner.get("/api/pricing/exposure").json().get(0);
    }

    private static BigDecimal grams(JsonNode line, String field) {
        return new BigDecimal(line.get(field).asString());
    }

    private ShopHttp.Answer lock(UUID id, String grams, UUID whose) {
        return owner.put("/api/rate-locks/" + id, wish(grams, whose));
    }

    private static Map<String, Object> wish(String grams, UUID whose) {
        return new HashMap<>(Map.of(
                "branchId",
                branch,
                "customerId",
                whose,
                "metal",
                "GOLD",
                "purity",
                "22K",
                "grams",
                grams,
                "expiresAt",
                Instant.now().plusSeconds(86_400)));
    }

    private static Map<String, Object> quote(UUID lock, @Nullable UUID whose, UUID... pieces) {
        Map<String, Object> wish = new HashMap<>(Requests.quote(branch, pieces));
        wish.put("rateLockId", lock);
        if (whose != null) {
            wish.put("customerId", whose);
        }
        return wish;
    }

    private static UUID ring() {
        String tag = "L-" + UUID.randomUUID().toString().substring(0, 8);
        return owner.post("/api/pieces", Requests.aRing(branch, tag).replace("\"AZ4524\"", "null"))
                .id();
    }

    private static void byHand(String perGram) {
        var rate = Map.of("amount", perGram, "currency", "INR");
        assertThat(owner.put(
                                "/api/rates/overrides",
                                Map.of(
                                        "branchId",
                                        branch,
                                        "metal",
                                        "GOLD",
                                        "fineness",
                                        916,
                                        "reason",
                                        "checked case",
                                        "perGram",
                                        rate))
                        .status())
                .isEqualTo(200);
    }
}
