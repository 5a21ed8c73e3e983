package app.karat.shop.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Form 8300 from the cash at the counter to the day on which it was filed. */
class CashReportHttpTests {

    private static final String SSN = "913-55-8841";
    private static final String LICENCE = "NYDL77120043";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));
    private static final String PERIOD = "?from=" + TODAY.minusDays(300) + "&to=" + TODAY;

    static ShopHttp shop;
    static TenantRef america;
    static ShopHttp.As owner;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        america = ShopHttp.platform().newAmericanTenant();
        owner = shop.owner(america);
        branch = owner.post("/api/branches", Map.of("code", "PDX", "name", "Portland", "place", "OR"))
                .id();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void reportIsListedFiledOnceAndGrowsWithFurtherCash() {
        UUID payer = payer();
        pay(payer, "12000.00");
        var report = report(payer);
        assertThat(report.at("/state").asString()).isEqualTo("OPEN");
        assertThat(report.at("/form").asString()).isEqualTo("Form 8300");
        assertThat(report.at("/fileBy").asString()).isEqualTo(TODAY.plusDays(15).toString());
        assertThat(report.at("/payer/taxId").asString()).isEqualTo("•••••••8841");
        assertThat(report.at("/missing").toString()).contains("phone").doesNotContain("address");
        assertThat(report.at("/payments/0/goods/description").asString()).isEqualTo("Pendant");

        var body = filing(payer, List.of(report.at("/payments/0/id").asLong()));
        UUID id = UUID.randomUUID();
        var filed = owner.put("/api/cash-rules/filings/" + id, body);
        assertThat(filed.status()).as(filed.json().toString()).isEqualTo(200);
        assertThat(filed.text("/state")).isEqualTo("FILED");
        assertThat(filed.text("/filing/paper/number")).isEqualTo("••••••••0043");
        assertThat(owner.put("/api/cash-rules/filings/" + id, body).text("/filing/id"))
                .isEqualTo(id.toString());
        assertThat(owner.put("/api/cash-rules/filings/" + UUID.randomUUID(), body)
                        .problem())
                .isEqualTo("cash-report-filed");
        body.put("reference", "another");
        assertThat(owner.put("/api/cash-rules/filings/" + id, body).problem()).isEqualTo("cash-filing-id-reused");
        assertThat(audited(id, "filed")).isEqualTo(1);

        pay(payer, "500.00");
        var grown = report(payer);
        assertThat(grown.at("/state").asString()).isEqualTo("GROWN");
        assertThat(grown.at("/total/amount").asString()).isEqualTo("12500.00");
        assertThat(owner.put("/api/cash-rules/filings/" + UUID.randomUUID(), body)
                        .problem())
                .isEqualTo("cash-report-moved");
    }

    @Test
    void wholeNumbersAreForTheFormAndForWhoeverIsInCharge() {
        UUID payer = payer();
        pay(payer, "10000.01");
        long payment = report(payer).at("/payments/0/id").asLong();
        UUID id = UUID.randomUUID();
        owner.put("/api/cash-rules/filings/" + id, filing(payer, List.of(payment)));
        String csv = text(owner.get("/api/cash-rules/reports.csv" + PERIOD));
        assertThat(csv).contains(SSN, LICENCE, "Retail manager", "10000.01");
        assertThat(audited(payer, "looked-at-number")).isEqualTo(1);
        var pdf = owner.get("/api/cash-rules/report.pdf?customer=" + payer + "&payment=" + payment);
        assertThat(text(pdf)).startsWith("%PDF-");
        assertThat(audited(payer, "looked-at-number")).isEqualTo(2);
        assertThat(audited(id, "looked-at-number")).isEqualTo(2);
        var accountant = shop.as(TestTokens.of(america, Role.ACCOUNTANT));
        assertThat(text(accountant.get("/api/cash-rules/reports" + PERIOD)))
                .contains("8841", "0043")
                .doesNotContain(SSN, LICENCE);
        assertThat(accountant.get("/api/cash-rules/reports.csv" + PERIOD).status())
                .isEqualTo(403);
        assertThat(accountant
                        .get("/api/cash-rules/report.pdf?customer=" + payer + "&payment=" + payment)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void otherBusinessSeesAndFilesNothingOfIt() {
        UUID payer = payer();
        pay(payer, "11000.00");
        long payment = report(payer).at("/payments/0/id").asLong();
        var stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        stranger.get("/api/me");
        assertThat(stranger.get("/api/cash-rules/reports" + PERIOD).json()).isEmpty();
        assertThat(stranger.put("/api/cash-rules/filings/" + UUID.randomUUID(), filing(payer, List.of(payment)))
                        .problem())
                .isEqualTo("cash-report-moved");
        assertThat(stranger.get("/api/cash-rules/report.pdf?customer=" + payer + "&payment=" + payment)
                        .problem())
                .isEqualTo("cash-report-unknown");
        assertThat(report(payer).at("/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void whatNobodyCanHaveFiledNamesItsField() {
        UUID payer = payer();
        pay(payer, "10500.00");
        long payment = report(payer).at("/payments/0/id").asLong();
        for (var wrong : Map.<String, Object>of(
                        "filedOn", TODAY.plusDays(1).toString(),
                        "dateOfBirth", TODAY.plusYears(1).toString(),
                        "payments", List.of(),
                        "occupation", "x".repeat(81))
                .entrySet()) {
            var body = filing(payer, List.of(payment));
            body.put(wrong.getKey(), wrong.getValue());
            var answer = owner.put("/api/cash-rules/filings/" + UUID.randomUUID(), body);
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo(wrong.getKey());
        }
        var noPaper = filing(payer, List.of(payment));
        noPaper.put("paper", Map.of("kind", "", "issuer", "NY", "number", "1"));
        assertThat(owner.put("/api/cash-rules/filings/" + UUID.randomUUID(), noPaper)
                        .text("/errors/0/field"))
                .isEqualTo("paper.kind");
        assertThat(owner.get("/api/cash-rules/reports.csv?from=2026-01-01&to=2020-01-01")
                        .status())
                .isEqualTo(422);
    }

    private static UUID payer() {
        return owner.post("/api/customers", Map.of("name", "Customer One", "taxId", SSN, "address", "1 Main Street"))
                .id();
    }

    private static Map<String, Object> filing(UUID payer, List<Long> payments) {
        return new HashMap<>(Map.of(
                "customerId",
                payer,
                "payments",
                payments,
                "filedOn",
                TODAY.toString(),
                "reference",
                "BSA-1",
                "dateOfBirth",
                "1980-02-03",
                "occupation",
                "Retail manager",
                "paper",
                Map.of("kind", "Driving licence", "issuer", "New York", "number", LICENCE)));
    }

    private static void pay(UUID payer, String price) {
        String tag = "CR-" + UUID.randomUUID().toString().substring(0, 8);
        UUID piece = owner.post("/api/pieces", Requests.aPendant(branch, tag).replace("450.00", price))
                .id();
        var quote = owner.post(
                "/api/quotes",
                Map.of("branchId", branch, "customerId", payer, "lines", List.of(Map.of("pieceId", piece))));
        var total = Map.of("amount", quote.text("/total/amount"), "currency", "USD");
        var sale = owner.put(
                "/api/sales/" + UUID.randomUUID(),
                Map.of(
                        "quote",
                        quote.text("/quote"),
                        "customerId",
                        payer,
                        "payments",
                        List.of(Map.of("method", "CASH", "amount", total))));
        assertThat(sale.status()).as(sale.json().toString()).isEqualTo(201);
    }

    private static tools.jackson.databind.JsonNode report(UUID payer) {
        for (var each : owner.get("/api/cash-rules/reports" + PERIOD).json()) {
            if (each.at("/payer/id").asString().equals(payer.toString())) {
                return each;
            }
        }
        throw new AssertionError("no report");
    }

    private static long audited(UUID entity, String action) {
        Long count = ShopHttp.platform()
                .client("owner")
                .sql("SELECT count(*) FROM \"%s\".audit_entry WHERE entity_id = '%s' AND action = '%s'"
                        .formatted(america.schema(), entity, action))
                .mapValue(Long.class)
                .one()
                .block();
        return count == null ? 0 : count;
    }

    private static String text(ShopHttp.Answer answer) {
        return new String(answer.content(), StandardCharsets.UTF_8);
    }
}
