package app.karat.shop.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an accountant asks: proof, stock value, age and trial balance; and that another business has none of it. */
class BooksHttpTests {

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        america = ShopHttp.platform().newAmericanTenant();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void ledgersTellWhatWasAndWhatIs() {
        var owner = shop.owner(india);
        UUID branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        UUID kept = owner.post("/api/pieces", Requests.aRing(branch, "BK-1")).id();
        UUID sold = owner.post("/api/pieces", Requests.aRing(branch, "BK-2")).id();
        Instant before = Instant.now();
        var quote = owner.post("/api/quotes", Requests.quote(branch, sold));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote))
                        .status())
                .isEqualTo(201);
        assertThat(kept).isNotNull();

        var accountant = shop.as(TestTokens.of(india, Role.ACCOUNTANT));
        assertStockValue(accountant, before);
        assertAge(accountant);
        assertTrialBalance(accountant, branch);
        assertProof(accountant);
        assertThat(shop.owner(america).get("/api/books/stock-value").json().get("lines"))
                .isEmpty();
        assertThat(shop.owner(america).get("/api/books/trial-balance").json().get("lines"))
                .isEmpty();
    }

    @Test
    void anAccountOfASupplierBearsTheirName() {
        var owner = shop.owner(ShopHttp.platform().newAmericanTenant());
        UUID branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        UUID supplier =
                owner.post("/api/suppliers", "{\"name\":\"=Supplier, One\"}").id();
        UUID box = UUID.randomUUID();
        var price = Map.of("amount", "10.00", "currency", "USD");
        var kind = Map.of("branchId", branch, "code", "BOX", "name", "Box", "kind", "QUANTITY", "unitPrice", price);
        assertThat(owner.put("/api/lots/" + box, kind).status()).isEqualTo(200);
        var receipt = Map.of("count", 2, "cost", price, "supplierId", supplier);
        var received = owner.put("/api/lots/" + box + "/receipts/" + UUID.randomUUID(), receipt);
        assertThat(received.status()).as(received.json().toString()).isEqualTo(200);
        var lines =
                owner.get("/api/books/trial-balance?branch=" + branch).json().get("lines");
        assertThat(lines.findValuesAsString("account")).contains("PAYABLE:" + supplier);
        lines.forEach(line -> assertThat(line.path("name").asString(""))
                .isEqualTo(line.get("account").asString().startsWith("PAYABLE:") ? "=Supplier, One" : ""));
        String table = new String(owner.get("/api/books/trial-balance.csv").content(), StandardCharsets.UTF_8);
        assertThat(table).contains("\r\nPAYABLE:" + supplier + ",\"'=Supplier, One\",0.00,0.00,10.00,-10.00,USD\r\n");
    }

    private static void assertStockValue(ShopHttp.As accountant, Instant before) {
        var now = accountant.get("/api/books/stock-value");
        assertThat(now.text("/total/pieces")).isEqualTo("1");
        assertThat(now.text("/total/grams")).isEqualTo("9.900");
        assertThat(now.text("/lines/0/purity")).isEqualTo("22K");
        assertThat(now.text("/total/cost/amount")).isEqualTo("70000.00");
        BigDecimal perGram = new BigDecimal(now.text("/lines/0/perGram/amount"));
        assertThat(new BigDecimal(now.text("/total/value/amount")))
                .isEqualByComparingTo(perGram.multiply(new BigDecimal("9.900")).setScale(2, RoundingMode.HALF_UP));

        var past = accountant.get("/api/books/stock-value?at=" + before);
        assertThat(past.text("/total/pieces")).isEqualTo("2");
        assertThat(past.text("/total/grams")).isEqualTo("19.800");
        assertThat(accountant
                        .get("/api/books/stock-value?at=2020-01-01T00:00:00Z")
                        .text("/total/pieces"))
                .isEqualTo("0");

        var supposed = accountant.get("/api/books/stock-value?rate=10000");
        BigDecimal fine = new BigDecimal(supposed.text("/total/fineGrams"));
        assertThat(new BigDecimal(supposed.text("/total/value/amount")))
                .isEqualByComparingTo(fine.multiply(new BigDecimal("10000")));
        assertThat(supposed.text("/supposed/amount")).isEqualTo("10000.00");
    }

    private static void assertAge(ShopHttp.As accountant) {
        var age = accountant.get("/api/books/stock-age");
        assertThat(age.json().get("lines")).hasSize(1);
        assertThat(age.text("/lines/0/span")).isEqualTo("UP_TO_30");
        assertThat(age.text("/lines/0/category")).isEqualTo("Ring");
        assertThat(new BigDecimal(age.text("/lines/0/value/amount"))).isGreaterThan(new BigDecimal("20000"));
        ShopHttp.platform()
                .client("owner")
                .sql("UPDATE %s.stock_entry SET at = at - interval '100 days' WHERE kind = 'ADDED'"
                        .formatted(india.schema()))
                .then()
                .block();
        assertThat(accountant.get("/api/books/stock-age").text("/lines/0/span")).isEqualTo("UP_TO_180");
        ShopHttp.platform()
                .client("owner")
                .sql("UPDATE %s.stock_entry SET at = at + interval '100 days' WHERE kind = 'ADDED'"
                        .formatted(india.schema()))
                .then()
                .block();
    }

    private static void assertTrialBalance(ShopHttp.As accountant, UUID branch) {
        var balance = accountant.get("/api/books/trial-balance?branch=" + branch);
        assertThat(balance.text("/total/closing/amount")).isEqualTo("0.00");
        assertThat(balance.json().get("lines").toString()).contains("\"CARD\"", "\"STOCK\"", "\"TAX:CGST\"");
        String table = new String(accountant.get("/api/books/trial-balance.csv").content(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("account,name,opening,debit,credit,closing,currency\r\n");
        assertThat(table).contains("\r\nCOST_OF_SALES,,0.00,70000.00,0.00,70000.00,INR\r\n");
        assertThat(accountant
                        .get("/api/books/trial-balance?from=2020-01-01&to=2020-12-31")
                        .json()
                        .get("lines"))
                .isEmpty();
    }

    private static void assertProof(ShopHttp.As accountant) {
        var proof = accountant.post("/api/books/proofs", "");
        assertThat(proof.status()).isEqualTo(201);
        assertThat(proof.text("/findings")).as(proof.json().toString()).isEqualTo("0");
        assertThat(accountant.get("/api/books/head").text("/anchor")).isEqualTo(proof.text("/anchor"));
        var sealed = accountant.get("/api/books/anchors/" + proof.text("/anchor"));
        assertThat(sealed.text("/entity")).isEqualTo("sale");
        assertThat(shop.owner(america)
                        .get("/api/books/anchors/" + proof.text("/anchor"))
                        .problem())
                .isEqualTo("anchor-unknown");
        assertThat(accountant.get("/api/books/proofs").text("/items/0/id")).isEqualTo(proof.text("/id"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/books/anchors/12,anchor",
        "/api/books/stock-value?rate=0,rate",
        "/api/books/stock-value?rate=-1,rate",
        "/api/books/stock-value?rate=1e30,rate",
        "/api/books/trial-balance?from=2026-02-01&to=2026-01-01,from",
        "/api/books/trial-balance?from=1000-02-01&to=2026-01-01,from"
    })
    void questionsWithoutSenseNameTheirField(String path, String field) {
        var answer = shop.owner(india).get(path);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }
}
