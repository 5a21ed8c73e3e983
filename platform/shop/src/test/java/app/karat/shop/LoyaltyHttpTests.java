package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The rule of points and their redemption over HTTP, and what they say to input that cannot be. */
class LoyaltyHttpTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static UUID branch;
    static UUID customer;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        owner = shop.owner(ShopHttp.platform().newIndianTenant());
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
                "spend|{\"amount\":\"0.00\",\"currency\":\"INR\"}|spend",
                "spend|{\"amount\":\"1000.00\",\"currency\":\"USD\"}|spend",
                "worth|{\"amount\":\"-1.00\",\"currency\":\"INR\"}|worth",
                "worth|null|worth",
                "points|0|points",
                "months|121|months",
                "months|null|months"
            })
    void ruleThatCannotBeNamesItsField(String field, String value, String named) {
        var body = new HashMap<String, Object>(rule());
        body.put(field, new JsonMapper().readTree(value));
        var answer = owner.put("/api/loyalty/rule", body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0,points", "-5,points"})
    void redemptionThatCannotBeNamesItsField(int points, String named) {
        var answer = owner.put(
                "/api/customers/" + customer + "/loyalty/redemptions/" + UUID.randomUUID(),
                Map.of("branchId", branch, "points", points));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @Test
    void ruleIsSetAndEnded() {
        assertThat(owner.put("/api/loyalty/rule", rule()).text("/rule/points")).isEqualTo("1");
        assertThat(owner.get("/api/loyalty/rule").text("/rule/worth/amount")).isEqualTo("1.00");
        assertThat(owner.get("/api/customers/" + customer + "/loyalty").text("/points"))
                .isEqualTo("0");
        assertThat(owner.put("/api/loyalty/rule", "{}").json().at("/rule").isMissingNode())
                .isTrue();
    }

    private static Map<String, Object> rule() {
        return Map.of(
                "spend",
                Map.of("amount", "1000.00", "currency", "INR"),
                "points",
                1,
                "worth",
                Map.of("amount", "1.00", "currency", "INR"),
                "months",
                12);
    }
}
