package app.karat.shop.exchange;

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

/** Florida: thirty days untouched, and a report to the police with the seller's whole paper. */
class HoldHttpTests {

    private static final String LICENCE = "FL77310094QX";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));
    private static final String REPORT = "/api/old-gold/police-report.csv?from=" + TODAY + "&to=" + TODAY;

    static ShopHttp shop;
    static TenantRef florida;
    static ShopHttp.As owner;
    static UUID branch;
    static UUID gold;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        florida = ShopHttp.platform().newAmericanTenant();
        owner = shop.owner(florida);
        branch = owner.post("/api/branches", Map.of("code", "MIA", "name", "Miami", "place", "FL"))
                .id();
        UUID seller =
                owner.post("/api/customers", Map.of("name", "=Customer One")).id();
        var rate = new HashMap<>(Requests.exchangeRate(branch));
        rate.put("perGram", Map.of("amount", "83.00", "currency", "USD"));
        assertThat(owner.put("/api/rates/overrides", rate).status()).isEqualTo(200);
        gold = UUID.randomUUID();
        var taken = owner.put(
                "/api/old-gold/" + gold,
                Requests.oldGold(branch, seller)
                        .replace("64120.00", "760.28")
                        .replace("INR", "USD")
                        .replace("ABCDE1234F", LICENCE));
        assertThat(taken.status()).as(taken.json().toString()).isEqualTo(201);
        assertThat(taken.text("/holdUntil")).isEqualTo(TODAY.plusDays(31).toString());
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void whatIsHeldIsListedAndNotMelted() {
        assertThat(owner.get("/api/old-gold?held=true").text("/items/0/id")).isEqualTo(gold.toString());
        assertThat(owner.get("/api/old-gold?held=false").json().get("items")).isEmpty();
        assertThat(owner.put(
                                "/api/melt-lots/" + UUID.randomUUID(),
                                Map.of("branchId", branch, "oldGold", List.of(gold), "refiner", "Refiner One"))
                        .problem())
                .isEqualTo("old-gold-on-hold");
        var stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        assertThat(stranger.get("/api/old-gold?held=true").json().get("items")).isEmpty();
    }

    @Test
    void policeGetTheWholePaperFromWhoeverIsInCharge() {
        var csv = owner.get(REPORT);
        assertThat(text(csv))
                .contains(
                        LICENCE,
                        "Two bangles",
                        "'=Customer One",
                        TODAY.plusDays(31).toString());
        assertThat(shop.as(TestTokens.of(florida, Role.SALES)).get(REPORT).status())
                .isEqualTo(403);
        var stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        assertThat(text(stranger.get(REPORT))).doesNotContain(LICENCE).contains("paper_number");
        assertThat(owner.get("/api/old-gold/police-report.csv?from=2026-02-01&to=2026-01-01")
                        .text("/errors/0/field"))
                .isEqualTo("to");
        assertThat(exports()).isPositive();
    }

    private static long exports() {
        Long count = ShopHttp.platform()
                .client("owner")
                .sql("SELECT count(*) FROM \"%s\".audit_entry WHERE entity = 'police_report'"
                        .formatted(florida.schema()))
                .mapValue(Long.class)
                .one()
                .block();
        return count == null ? 0 : count;
    }

    private static String text(ShopHttp.Answer answer) {
        return new String(answer.content(), StandardCharsets.UTF_8);
    }
}
