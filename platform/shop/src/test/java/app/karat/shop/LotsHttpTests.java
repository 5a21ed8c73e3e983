package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Lots over HTTP, from the receipt to the invoice, and what they say to input that cannot be. */
class LotsHttpTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static TenantRef india;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void chainIsQuotedByTheGramAtTheBoardRateAndSold() {
        UUID chain = added(Map.of(
                "branchId",
                branch,
                "code",
                "chain-22",
                "name",
                "Chain 22K",
                "kind",
                "WEIGHT",
                "metal",
                "GOLD",
                "purity",
                "22K",
                "pricing",
                Map.of("mode", "METAL_RATE", "making", Map.of("mode", "PER_GRAM", "value", "450", "base", "NET"))));
        receive(chain, Map.of("grams", "20.000", "cost", inr("120000.00")));
        var quote = owner.post("/api/quotes", wish(chain, Map.of("grams", "2.500")));

        assertThat(quote.status()).as(quote.json().toString()).isEqualTo(200);
        assertThat(quote.text("/lines/0/quantity/grams")).isEqualTo("2.500");
        assertThat(quote.text("/lines/0/breakdown/lines/0/quantity")).isEqualTo("2.500");
        assertThat(quote.text("/lines/0/breakdown/lines/1/amount/amount")).isEqualTo("1125.00");
        assertThat(quote.text("/lines/0/breakdown/rate/label")).isEqualTo("22K");
        assertThat(quote.json().at("/taxes")).hasSize(2);
        UUID sale = UUID.randomUUID();
        var sold = owner.put("/api/sales/" + sale, Requests.sale(quote));
        assertThat(sold.status()).as(sold.json().toString()).isEqualTo(201);
        assertThat(sold.text("/lines/0/netGrams")).isEqualTo("2.500");
        assertThat(owner.get("/api/lots/" + chain).text("/onHand/grams")).isEqualTo("17.500");
        assertThat(owner.get("/api/lots/" + chain).text("/cost/amount")).isEqualTo("105000.00");
        assertPaper(sale);
    }

    @Test
    void stonesAndBoxesOfNoMetalAreBilledTogether() {
        UUID parcel = added(Map.of(
                "branchId", branch, "code", "MELEE", "name", "Melee", "kind", "PARCEL", "unitPrice", inr("15000.00")));
        UUID boxes = added(Requests.boxes(branch));
        receive(parcel, Map.of("count", 50, "carats", "5.00", "cost", inr("50000.00")));
        receive(boxes, Map.of("count", 9, "cost", inr("90.00")));
        var lines = List.of(
                Map.of("pieceId", parcel, "quantity", Map.of("count", 10, "carats", "1.05")),
                Map.of("pieceId", boxes, "quantity", Map.of("count", 2)));
        var quote = owner.post("/api/quotes", Map.of("branchId", branch, "lines", lines));

        assertThat(quote.text("/lines/0/breakdown/taxable/amount")).isEqualTo("15750.00");
        assertThat(quote.text("/lines/1/breakdown/taxable/amount")).isEqualTo("200.00");
        UUID sale = UUID.randomUUID();
        var sold = owner.put("/api/sales/" + sale, Requests.sale(quote));
        assertThat(sold.status()).as(sold.json().toString()).isEqualTo(201);
        assertThat(sold.json().at("/lines/0/metal").isMissingNode()).isTrue();
        assertPaper(sale);
        assertThat(owner.get("/api/books/stock-value").status()).isEqualTo(200);
        comesBack(sale, boxes);
        assertThat(owner.post("/api/books/proofs", "").text("/findings")).isEqualTo("0");
    }

    private static void comesBack(UUID sale, UUID boxes) {
        var one = List.of(Map.of("pieceId", boxes, "quantity", Map.of("count", 1)));
        var offer = owner.post("/api/credit-notes/previews", Map.of("saleId", sale, "lines", one));
        assertThat(offer.text("/credit/lines/0/quantity/count")).isEqualTo("1");
        assertThat(offer.text("/credit/lines/0/charges/0/refunded/amount")).isEqualTo("100.00");
        var given = new HashMap<String, Object>(Requests.creditNote(sale, offer));
        given.put("lines", one);
        UUID note = UUID.randomUUID();
        var answer = owner.put("/api/credit-notes/" + note, given);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(owner.get("/api/credit-notes/" + note + "/credit-note.pdf").status())
                .isEqualTo(200);
        assertThat(owner.get("/api/lots/" + boxes).text("/onHand/count")).isEqualTo("8");
        var tooMany = List.of(Map.of("pieceId", boxes, "quantity", Map.of("count", 2)));
        var refused = owner.post("/api/credit-notes/previews", Map.of("saleId", sale, "lines", tooMany));
        assertThat(refused.problem()).isEqualTo("lot-return-exceeds");
        assertThat(refused.text("/errors/0/field")).isEqualTo("lines[0].quantity");
    }

    @Test
    void reportsAndExportsKnowLots() {
        TenantRef fresh = ShopHttp.platform().newIndianTenant();
        var boss = shop.owner(fresh);
        String there = boss.get("/api/me").text("/branches/0/id");
        UUID wire = UUID.randomUUID();
        UUID melee = UUID.randomUUID();
        boss.put(
                "/api/lots/" + wire,
                Map.of(
                        "branchId",
                        there,
                        "code",
                        "WIRE",
                        "name",
                        "Wire",
                        "category",
                        "Wires",
                        "kind",
                        "WEIGHT",
                        "metal",
                        "GOLD",
                        "purity",
                        "22K",
                        "pricing",
                        Map.of("mode", "METAL_RATE")));
        boss.put(
                "/api/lots/" + melee,
                Map.of(
                        "branchId",
                        there,
                        "code",
                        "STONES",
                        "name",
                        "Melee",
                        "category",
                        "Stones",
                        "kind",
                        "PARCEL",
                        "unitPrice",
                        inr("15000.00")));
        boss.put(
                "/api/lots/" + wire + "/receipts/" + UUID.randomUUID(),
                Map.of("grams", "10.000", "cost", inr("60000.00")));
        boss.put(
                "/api/lots/" + melee + "/receipts/" + UUID.randomUUID(),
                Map.of("count", 40, "carats", "4.00", "cost", inr("40000.00")));

        var value = boss.get("/api/books/stock-value?metal=GOLD&rate=10000");
        assertThat(value.text("/lines/0/grams")).isEqualTo("10.000");
        assertThat(value.text("/lines/0/value/amount")).isEqualTo("91600.00");
        assertThat(value.text("/withoutMetal/pieces")).isEqualTo("40");
        assertThat(value.text("/withoutMetal/carats")).isEqualTo("4.00");
        assertThat(value.text("/total/cost/amount")).isEqualTo("60000.00");
        assertThat(value.text("/withoutMetal/cost/amount")).isEqualTo("40000.00");
        assertThat(value.text("/total/value/amount")).isEqualTo("91600.00");
        var ages = boss.get("/api/books/stock-age").json().at("/lines").toString();
        assertThat(ages).contains("Wires", "Stones", "UP_TO_30");
        assertThat(boss.get("/api/books/stock-age").text("/lines/0/value/amount"))
                .isEqualTo("60000.00");
        String lots = new String(boss.get("/api/exports/lots.csv").content(), StandardCharsets.UTF_8);
        assertThat(lots).contains("STONES,Melee,Stones,PARCEL", "40,0.000,4.00,0.000,40000.00", "WIRE,Wire");
        assertThat(new String(boss.get("/api/exports/stock-entries.csv").content(), StandardCharsets.UTF_8))
                .contains("RECEIVED,WIRE");
        assertThat(new String(owner.get("/api/exports/lots.csv").content(), StandardCharsets.UTF_8))
                .doesNotContain("STONES,Melee,Stones");
    }

    @Test
    void quoteOfMoreThanThereIsSaysWhatIsLeft() {
        UUID boxes = added(Requests.boxes(branch));
        receive(boxes, Map.of("count", 1, "cost", inr("10.00")));
        var answer = owner.post("/api/quotes", wish(boxes, Map.of("count", 2)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("lot-short");
        assertThat(answer.text("/left/count")).isEqualTo("1");
        assertThat(owner.post("/api/quotes", wish(boxes, Map.of("grams", "2"))).text("/errors/0/field"))
                .isEqualTo("lines[0].quantity.count");
        assertThat(owner.post("/api/quotes", wish(UUID.randomUUID(), Map.of("count", 2)))
                        .problem())
                .isEqualTo("piece-unknown");
    }

    @Test
    void costIsForThoseInCharge() {
        UUID boxes = added(Requests.boxes(branch));
        var sales = shop.as(TestTokens.of(india, Role.SALES));
        assertThat(sales.get("/api/lots/" + boxes).json().at("/cost").isMissingNode())
                .isTrue();
        assertThat(owner.get("/api/lots/" + boxes).text("/cost/amount")).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|\"WEIGHT\"|metal",
                "kind|\"BAG\"|kind",
                "metal|\"GOLD\"|purity",
                "unitPrice|{\"amount\":\"-1.00\",\"currency\":\"INR\"}|unitPrice",
                "unitPrice|{\"amount\":\"1.00\",\"currency\":\"USD\"}|unitPrice",
                "unitPrice|null|unitPrice",
                "unitGrams|\"2\"|unitGrams",
                "hsn|\"gold\"|hsn",
                "code|\"  \"|code",
                "name|\"Box\\u0000\"|name",
                "branchId|null|branchId"
            })
    void lotThatCannotBeNamesItsField(String field, String value, String named) {
        var body = new HashMap<String, Object>(Requests.boxes(branch));
        body.put(field, new JsonMapper().readTree(value));
        var answer = owner.put("/api/lots/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isIn(400, 422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receipts|{\"count\":1}|cost",
                "receipts|{\"count\":0,\"cost\":{\"amount\":\"1.00\",\"currency\":\"INR\"}}|quantity.count",
                "receipts|{\"count\":1,\"cost\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}|cost",
                "receipts|{\"count\":1,\"cost\":{\"amount\":\"-1.00\",\"currency\":\"INR\"}}|cost",
                "adjustments|{\"count\":1,\"out\":false}|reason",
                "adjustments|{\"count\":1,\"reason\":\"found\"}|out",
                "splits|{\"count\":1,\"carats\":\"0.10\"}|into"
            })
    void movementThatCannotBeNamesItsField(String route, String body, String named) {
        UUID boxes = added(Requests.boxes(branch));
        var answer = owner.put("/api/lots/" + boxes + "/" + route + "/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
        assertThat(owner.get("/api/lots/" + boxes).text("/onHand/count")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"count\":0|scans[0].count", "\"count\":-3|scans[0].count", "\"carats\":\"0.00\"|scans[0].carats"
            })
    void countOfALotThatCannotBeNamesItsField(String part, String named) {
        UUID take = UUID.randomUUID();
        assertThat(owner.put("/api/stock-takes/" + take, Map.of("branchId", branch))
                        .status())
                .isEqualTo(200);
        var answer = owner.post("/api/stock-takes/" + take + "/scans", "{\"scans\":[{\"tag\":\"BOX\"," + part + "}]}");
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
        owner.delete("/api/stock-takes/" + take);
    }

    private static void assertPaper(UUID sale) {
        byte[] paper = owner.get("/api/sales/" + sale + "/invoice.pdf").content();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static UUID added(Map<String, Object> lot) {
        UUID id = UUID.randomUUID();
        var answer = owner.put("/api/lots/" + id, lot);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return id;
    }

    private static void receive(UUID lot, Map<String, Object> receipt) {
        var answer = owner.put("/api/lots/" + lot + "/receipts/" + UUID.randomUUID(), receipt);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    }

    private static Map<String, Object> wish(UUID lot, Map<String, Object> quantity) {
        return Map.of("branchId", branch, "lines", List.of(Map.of("pieceId", lot, "quantity", quantity)));
    }

    private static Map<String, Object> inr(String amount) {
        return Map.of("amount", amount, "currency", "INR");
    }
}
