package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vouchers, tills, days and cash rules over HTTP, and what they say to input that cannot be. */
class MoneyDeskHttpTests {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|OLD_GOLD|kind",
                "kind|ADVANCE|customerId",
                "kind|STORE_CREDIT|customerId",
                "face|{\"amount\":\"-5.00\",\"currency\":\"INR\"}|face",
                "face|{\"amount\":\"0.001\",\"currency\":\"INR\"}|face",
                "face|{\"amount\":\"900.00\",\"currency\":\"INR\"}|payments",
                "face|{\"amount\":\"1000.00\",\"currency\":\"USD\"}|payments",
                "payments|[{\"method\":\"VOUCHER\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"INR\"},\"reference\":\"K7QM\"}]|payments[0].reference",
                "payments|[{\"method\":\"ON_ACCOUNT\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"INR\"}}]|payments[0].dueOn",
                "payments|[null]|payments[0]",
                "branchId|null|branchId"
            })
    void voucherThatCannotBeNamesItsField(String field, String value, String named) {
        var body = new java.util.HashMap<>(Requests.giftCard(branch));
        Object instead = value.startsWith("{") || value.startsWith("[")
                ? new tools.jackson.databind.json.JsonMapper().readTree(value)
                : value.equals("null") ? null : value;
        body.put(field, instead);
        var answer = owner.put("/api/vouchers/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @Test
    void sameVoucherTwiceInOneSaleIsRefused() {
        UUID id = UUID.randomUUID();
        String code =
                owner.put("/api/vouchers/" + id, Requests.giftCard(branch)).text("/code");
        assertThat(owner.put("/api/vouchers/" + id, Requests.giftCard(branch)).text("/code"))
                .isEqualTo(code);
        assertThat(owner.get("/api/vouchers/by-code/" + code.replace("-", "")).id())
                .isEqualTo(id);
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, "VT-1")).id();
        String quote = owner.post("/api/quotes", Requests.quote(branch, ring)).text("/quote");
        var half =
                Map.of("method", "VOUCHER", "reference", code, "amount", Map.of("amount", "1.00", "currency", "INR"));
        var answer =
                owner.put("/api/sales/" + UUID.randomUUID(), Map.of("quote", quote, "payments", List.of(half, half)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("payments[1].reference");
        assertThat(answer.text("/errors/0/rule")).isEqualTo("repeated");
    }

    @Test
    void voidIsForThoseInChargeWithAReason() {
        UUID id = UUID.randomUUID();
        owner.put("/api/vouchers/" + id, Requests.giftCard(branch));
        var body = Map.of("branchId", branch, "reason", "sold by mistake", "refund", "CARD");
        assertThat(shop.as(TestTokens.of(india, Role.SALES))
                        .post("/api/vouchers/" + id + "/void", body)
                        .status())
                .isEqualTo(403);
        assertThat(owner.post("/api/vouchers/" + id + "/void", Map.of("branchId", branch))
                        .text("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(owner.post("/api/vouchers/" + id + "/void", body).text("/status"))
                .isEqualTo("VOID");
        assertThat(owner.get("/api/vouchers/" + id + "/entries").json()).hasSize(2);
    }

    @Test
    void tillIsCountedBlindAndItsPaperIsDrawn() {
        UUID till = UUID.randomUUID();
        var open = owner.put(
                "/api/till-sessions/" + till,
                Map.of("branchId", branch, "till", "Paper", "count", List.of(Map.of("value", "500", "count", 2))));
        assertThat(open.json().toString()).doesNotContain("expected");
        assertThat(owner.get("/api/till-sessions/" + till + "/z-report.pdf").status())
                .isEqualTo(404);
        var odd = owner.post(
                "/api/till-sessions/" + till + "/close",
                Map.of("count", List.of(Map.of("value", "7", "count", 2), Map.of("value", "500", "count", -1))));
        assertThat(odd.json().at("/errors").toString()).contains("count[0].value", "count[1].count");
        var closed = owner.post(
                "/api/till-sessions/" + till + "/close", Map.of("count", List.of(Map.of("value", "500", "count", 3))));
        assertThat(closed.text("/closing/expected/amount")).isEqualTo("1000.00");
        assertThat(closed.text("/closing/difference/amount")).isEqualTo("500.00");
        for (String paper : List.of("MM80", "A4")) {
            assertThat(owner.get("/api/till-sessions/" + till + "/z-report.pdf?paper=" + paper)
                            .status())
                    .isEqualTo(200);
        }
        String today = LocalDate.now(ZoneId.of("Asia/Kolkata")).toString();
        assertThat(owner.get("/api/branches/" + branch + "/days/" + today + "/report.pdf")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void cashRulesWarnBeforeAndBlockAt() {
        assertThat(preview("150000.00").json()).isEmpty();
        assertThat(preview("185000.00").json().toString()).contains("IN-269ST-SALE", "\"near\":true");
        var blocked = preview("200000.00");
        assertThat(blocked.text("/0/blocks")).isEqualTo("true");
        assertThat(blocked.text("/0/source")).contains("269ST");
        assertThat(owner.get("/api/cash-rules/reports?from=2026-01-01&to=2025-01-01")
                        .status())
                .isEqualTo(422);
        assertThat(owner.get("/api/cash-rules/reports?from=2026-01-01&to=2026-12-31")
                        .status())
                .isEqualTo(200);
    }

    private static ShopHttp.Answer preview(String cash) {
        var amount = Map.of("amount", cash, "currency", "INR");
        return owner.post(
                "/api/cash-rules/preview",
                Map.of("total", amount, "payments", List.of(Map.of("method", "CASH", "amount", amount))));
    }
}
