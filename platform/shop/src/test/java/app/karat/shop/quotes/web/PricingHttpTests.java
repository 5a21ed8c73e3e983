package app.karat.shop.quotes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, prices and quotes of two jewellers over HTTP. */
class PricingHttpTests {

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;
    static UUID mumbai;
    static UUID newYork;
    static String piece;

    @BeforeAll
    static void open() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        america = ShopHttp.platform().newAmericanTenant();
        mumbai = UUID.fromString(shop.owner(india).get("/api/me").text("/branches/0/id"));
        newYork = UUID.fromString(shop.owner(america).get("/api/me").text("/branches/0/id"));
        piece = Requests.aRing(mumbai, "typed");
        byHand("6000.00");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void theCheckedCaseComesOutToThePaisaOverHttp() {
        var price = shop.owner(india).post("/api/prices", piece);
        assertThat(price.status()).as(price.json().toString()).isEqualTo(200);
        assertThat(price.text("/netGrams")).isEqualTo("9.900");
        assertThat(price.text("/lines/1/quantity")).isEqualTo("0.297");
        assertThat(price.text("/lines/1/how")).isEqualTo("3 % of 9.900 g net = 0.297 g × INR 6000.00 per gram");
        assertThat(price.text("/taxable/amount")).isEqualTo("85637.00");
        assertThat(price.text("/taxes/0/label")).isEqualTo("CGST");
        assertThat(price.text("/taxes/0/percent")).isEqualTo("1.5");
        assertThat(price.text("/total/amount")).isEqualTo("88206.11");
        assertThat(price.json().at("/rate/fineness").intValue()).isEqualTo(916);
        assertThat(price.json().at("/rate/overridden").booleanValue()).isTrue();
    }

    @Test
    void aQuoteIsRoundedToTheRupeeSignedAndGoodForTenMinutes() {
        var quote = shop.owner(india).post("/api/quotes", Requests.quote(mumbai, stocked()));
        assertThat(quote.status()).as(quote.json().toString()).isEqualTo(200);
        assertThat(quote.text("/total/amount")).isEqualTo("88206.00");
        assertThat(quote.text("/roundOff/amount")).isEqualTo("-0.11");
        assertThat(quote.text("/margin/amount")).isEqualTo("15637.00");
        assertThat(quote.text("/quote")).startsWith("q1.");
        assertThat(Instant.parse(quote.text("/expiresAt")))
                .isCloseTo(Instant.now().plusSeconds(600), within(Duration.ofMinutes(1)));
    }

    @Test
    void salesStaffSeeNoMarginAndGiveNoDiscountWithoutAFloor() {
        UUID ring = stocked();
        var sales = shop.as(TestTokens.of(india, Role.SALES));
        assertThat(sales.post("/api/quotes", Requests.quote(mumbai, ring))
                        .json()
                        .has("margin"))
                .isFalse();
        Map<String, Object> cheaper = Map.of(
                "branchId",
                mumbai,
                "lines",
                List.of(Map.of("pieceId", ring, "discount", Map.of("amount", "100.00", "currency", "INR"))));
        var refused = sales.post("/api/quotes", cheaper);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("below-floor");
        assertThat(refused.text("/errors/0/field")).isEqualTo("lines[0].discount");
        assertThat(shop.owner(india).post("/api/quotes", cheaper).text("/taxable/amount"))
                .isEqualTo("85537.00");
    }

    @Test
    void theBoardTellsWhereItsPricesComeFrom() {
        var board = shop.owner(america).get("/api/rates?branch=" + newYork);
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.json().at("/stale").booleanValue()).isFalse();
        assertThat(board.json().at("/staleAfterSeconds").intValue()).isEqualTo(900);
        assertThat(board.text("/source/name")).isNotBlank();
        assertThat(board.text("/metals/0/metal")).isEqualTo("GOLD");
        assertThat(new BigDecimal(board.text("/metals/0/usdPerOunce"))).isEqualByComparingTo("2650");
        assertThat(board.text("/metals/0/finePerGram/amount")).isEqualTo("85.20");
        assertThat(board.text("/metals/0/purities/3/label")).isEqualTo("22K");
        assertThat(board.text("/metals/0/purities/3/perGram/amount")).isEqualTo("78.04");
        assertThat(board.text("/metals/0/purities/3/rateId")).matches("s\\d+-f0-r0-o0");
    }

    @Test
    void aBranchWithoutAPlaceShowsPricesButSellsOnlyOnceItsTaxIsKnown() {
        TenantRef fresh = ShopHttp.platform().newAmericanTenant();
        var owner = shop.owner(fresh);
        UUID branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        UUID pendant =
                owner.post("/api/pieces", Requests.aPendant(branch, "PEN-1")).id();
        assertThat(owner.get("/api/pieces/" + pendant + "/price").text("/taxes/0/label"))
                .isEqualTo("Sales tax not set for this place");
        assertThat(owner.post("/api/quotes", Requests.quote(branch, pendant)).problem())
                .isEqualTo("tax-place-unknown");
        var put = owner.put(
                "/api/branches/" + branch,
                Map.of("code", "NYC", "name", "New York", "place", "NY-NYC", "address", ""),
                1);
        assertThat(put.status()).as(put.json().toString()).isEqualTo(200);
        var quote = owner.post("/api/quotes", Requests.quote(branch, pendant));
        assertThat(quote.text("/taxable/amount")).isEqualTo("450.00");
        assertThat(quote.text("/total/amount")).isEqualTo("489.94");
    }

    @Test
    void oneJewellersBranchesAndPiecesAreUnknownToAnother() {
        UUID ring = stocked();
        var other = shop.owner(america);
        assertThat(other.post("/api/prices", piece).status()).isEqualTo(404);
        assertThat(other.post("/api/quotes", Requests.quote(mumbai, ring)).status())
                .isEqualTo(404);
        var here = other.post("/api/quotes", Requests.quote(newYork, ring));
        var none = other.post("/api/quotes", Requests.quote(newYork, UUID.randomUUID()));
        assertThat(here.status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(here.problem()).isEqualTo(none.problem()).isEqualTo("piece-unknown");
    }

    @Test
    void aPriceOrRateOfTheClientsIsNotRead() {
        String cheap = piece.replace(
                "{\"tag\"", "{\"total\":1,\"rate\":{\"perGram\":{\"amount\":\"1.00\",\"currency\":\"INR\"}},\"tag\"");
        assertThat(shop.owner(india).post("/api/prices", cheap).text("/total/amount"))
                .isEqualTo("88206.11");
        String priced = "{\"branchId\":\"%s\",\"lines\":[{\"pieceId\":\"%s\",\"price\":\"1.00\"}]}"
                .formatted(mumbai, stocked());
        assertThat(shop.owner(india).post("/api/quotes", priced).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"grossGrams\":\"10.000\"|\"grossGrams\":\"-10.000\"|grossGrams|weight-negative",
                "\"grossGrams\":\"10.000\"|\"grossGrams\":-10|grossGrams|weight-negative",
                "\"grossGrams\":\"10.000\"|\"grossGrams\":\"0.050\"|grossGrams|heavier-than-gross",
                "\"grossGrams\":\"10.000\"|\"grossGrams\":\"1e99\"|grossGrams|weight-too-large",
                "\"purity\":\"22K\"|\"purity\":\"19K\"|purity|purity-unknown",
                "\"purity\":\"22K\"|\"purity\":\"'; DROP TABLE piece; --\"|purity|purity-unknown",
                "\"purity\":\"22K\"|\"purity\":\"💍\"|purity|purity-unknown",
                "\"value\":\"3\"|\"value\":\"-3\"|pricing.wastage.value|out-of-range",
                "\"carats\":\"0.50\"|\"carats\":\"0.505\"|stones[0].carats|carats-too-fine",
                "\"currency\":\"INR\"|\"currency\":\"USD\"|cost|currency",
            })
    void whatCannotBeIsNamedByFieldAndRule(String good, String bad, String field, String rule) {
        var refused = shop.owner(india).post("/api/prices", piece.replace(good, bad));
        assertThat(refused.status()).as(refused.json().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void nonsenseIsRefusedPolitely() {
        var owner = shop.owner(india);
        assertThat(owner.post("/api/prices", "[]").status()).isEqualTo(400);
        assertThat(owner.post("/api/prices", "{\"branchId\":7}").status()).isBetween(400, 422);
        assertThat(owner.post("/api/quotes", "{}").status()).isEqualTo(422);
        assertThat(owner.post("/api/quotes", "{\"branchId\":\"%s\",\"lines\":[null]}".formatted(mumbai))
                        .status())
                .isEqualTo(422);
        assertThat(owner.get("/api/rates/history?from=yesterday").status()).isEqualTo(422);
        assertThat(owner.get("/api/rates/history?metal=LEAD").status()).isBetween(400, 422);
    }

    @Test
    void staffSetNoRates() {
        String rule = "{\"metal\":\"GOLD\",\"markUpPercent\":\"-50\"}";
        var refused = shop.as(TestTokens.of(india, Role.SALES)).put("/api/rates/rules", rule);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(shop.as("").get("/api/rates").status()).isEqualTo(401);
    }

    @Test
    void historyKeepsRealPricesApartFromTheFeeds() {
        var history = shop.owner(india).get("/api/rates/history?metal=GOLD&from=2020-01");
        assertThat(history.text("/points/0/month")).isEqualTo("2020-01");
        assertThat(history.text("/source")).contains("World Bank");
        assertThat(history.text("/recent/0/source")).isEqualTo("test");
    }

    private static UUID stocked() {
        var added = shop.owner(india)
                .post(
                        "/api/pieces",
                        Requests.aRing(
                                mumbai, "R-" + UUID.randomUUID().toString().substring(0, 8)));
        assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
        return added.id();
    }

    private static void byHand(String perGram) {
        var set = shop.owner(india)
                .put(
                        "/api/rates/overrides",
                        Map.of(
                                "branchId",
                                mumbai,
                                "metal",
                                "GOLD",
                                "fineness",
                                916,
                                "reason",
                                "checked case",
                                "perGram",
                                Map.of("amount", perGram, "currency", "INR")));
        assertThat(set.status()).as(set.json().toString()).isEqualTo(200);
    }
}
