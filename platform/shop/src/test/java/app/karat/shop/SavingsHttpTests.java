package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
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

/** Layaways and savings schemes over HTTP, and what they say to input that cannot be. */
class SavingsHttpTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static TenantRef india;
    static UUID branch;
    static UUID customer;
    static int pieces;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        customer = owner.post("/api/customers", "{\"name\":\"Customer One\"}").id();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quote|null|quote",
                "customerId|null|customerId",
                "months|null|months",
                "months|0|months",
                "months|12|months",
                "payments|[]|payments",
                "payments|[{\"method\":\"CARD\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"INR\"}}]|payments",
                "payments|[{\"method\":\"CARD\",\"amount\":{\"amount\":\"20000.00\",\"currency\":\"USD\"}}]|payments"
            })
    void layawayThatCannotBeNamesItsField(String field, String value, String named) {
        var body = new HashMap<>(Requests.layaway(quote(), customer));
        body.put(field, JsonMapper.shared().readTree(value));
        var answer = owner.put("/api/layaways/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @Test
    void layawayIsPaidAndHandedOverAndItsRefusalsSayWhy() {
        String route = "/api/layaways/" + UUID.randomUUID();
        var body = Requests.layaway(quote(), customer);
        assertThat(owner.put(route, body).status()).isEqualTo(201);
        assertThat(owner.put(route, body).status()).isEqualTo(200);
        assertThat(owner.post(route + "/complete", Map.of("saleId", UUID.randomUUID()))
                        .problem())
                .isEqualTo("layaway-not-paid");
        assertThat(owner.post(route + "/cancel", Map.of()).text("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(shop.as(TestTokens.of(india, Role.SALES))
                        .post(route + "/cancel", Map.of("reason", "no"))
                        .status())
                .isEqualTo(403);
        String left = owner.get(route).text("/remaining/amount");
        assertThat(owner.put(route + "/payments/" + UUID.randomUUID(), paying(left))
                        .text("/remaining/amount"))
                .isEqualTo("0.00");
        assertThat(owner.put(route + "/payments/" + UUID.randomUUID(), paying("1.00"))
                        .problem())
                .isEqualTo("more-than-left");
        UUID sale = UUID.randomUUID();
        assertThat(owner.post(route + "/complete", Map.of("saleId", sale)).text("/status"))
                .isEqualTo("COMPLETED");
        assertThat(owner.get("/api/sales/" + sale).text("/payments/0/method")).isEqualTo("VOUCHER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|null|name",
                "months|12|months",
                "instalment|null|instalment",
                "instalment|{\"amount\":\"100.00\",\"currency\":\"USD\"}|instalment",
                "grams|\"1.000\"|instalment",
                "purity|\"22K\"|purity",
                "percent|\"-1\"|percent"
            })
    void planThatCannotBeNamesItsField(String field, String value, String named) {
        var instalment = Map.of("amount", "5000.00", "currency", "INR");
        Map<String, Object> body = new HashMap<>(Map.of("name", "Eleven", "months", 11, "instalment", instalment));
        body.put(field, JsonMapper.shared().readTree(value));
        var answer = owner.put("/api/scheme-plans/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    private static ShopHttp.Answer quote() {
        pieces++;
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, "SV-" + pieces))
                .id();
        return owner.post("/api/quotes", Requests.quote(branch, ring));
    }

    private static Map<String, Object> paying(String amount) {
        var money = Map.of("amount", amount, "currency", "INR");
        return Map.of("branchId", branch, "payments", List.of(Map.of("method", "UPI", "amount", money)));
    }
}
