package app.karat.shop.exports;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** What leaves as a file, and that the same file brings exactly the same pieces into another business. */
class ExportsTests {

    static ShopHttp shop;
    static TenantRef india;
    static ShopHttp.As owner;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        owner.put(
                "/api/pieces/own-fields",
                Map.of("fields", List.of(Map.of("key", "note", "label", "Note", "type", "TEXT"))));
        owner.post("/api/pieces", Requests.aRing(branch, "EX-1"));
        owner.post(
                "/api/pieces",
                Requests.aRing(branch, "=EX-2")
                        .replace("Solitaire ring", "Ring, \\\"été\\\" =cmd 💍")
                        .replaceFirst(
                                "\\{", "{\"epc\":\"3474257BF40000000000162E\",\"own\":{\"note\":\"+1, 'quoted'\"},"));
        owner.post(
                "/api/pieces",
                Requests.aPendant(branch, "EX-3").replace("USD", "INR").replace("450.00", "45000.00"));
        UUID sold = owner.post("/api/pieces", Requests.aRing(branch, "EX-4")).id();
        var quote = owner.post("/api/quotes", Requests.quote(branch, sold));
        owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote));
        owner.post("/api/customers", "{\"name\":\"=HYPERLINK()\"}");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void exportedPiecesComeBackExactlyAsTheyWere(String format) throws InterruptedException {
        byte[] file = owner.get("/api/exports/pieces." + format).content();
        var other = shop.owner(ShopHttp.platform().newIndianTenant());
        other.get("/api/me");
        other.put(
                "/api/pieces/own-fields",
                Map.of("fields", List.of(Map.of("key", "note", "label", "Note", "type", "TEXT"))));
        String run = "/api/imports/" + UUID.randomUUID();
        var uploaded = other.send(HttpMethod.PUT, run + "/file?name=back." + format, file, null);
        assertThat(uploaded.status()).as(uploaded.json().toString()).isEqualTo(200);
        other.put(run + "/mapping", uploaded.json().get("suggested"));
        var checked = until(other, run, "CHECKED");
        assertThat(checked.json().at("/wrong")).as(checked.json().toString()).isEmpty();
        assertThat(checked.text("/checked/pieces")).isEqualTo("3");
        other.post(run + "/start", Map.of());
        until(other, run, "DONE");

        assertThat(pieces(other)).isEqualTo(pieces(owner));
        assertThat(new String(
                        other.get("/api/exports/pieces.csv?status=IN_STOCK").content(), StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        owner.get("/api/exports/pieces.csv?status=IN_STOCK").content(), StandardCharsets.UTF_8));
    }

    @Test
    void everythingLeavesAsCsvThatNoProgramWouldRun() {
        assertThat(csv("pieces")).contains("'=EX-2,").contains("EX-4").contains("SOLD");
        assertThat(csv("customers")).contains("'=HYPERLINK()");
        assertThat(csv("sales").split("\r\n")).hasSize(2);
        assertThat(csv("stock-entries")).contains("ADDED", "SOLD", "-9.900");
        assertThat(csv("ledger")).contains("CARD", "COST_OF_SALES");
        assertThat(csv("pieces?category=Ring&query=EX-4").split("\r\n")).hasSize(2);
        for (String kind : List.of("customers", "sales", "stock-entries", "ledger")) {
            assertThat(owner.get("/api/exports/" + kind + ".xlsx").content()).startsWith('P', 'K');
        }
    }

    @Test
    void otherBusinessesBranchesAndRolesGetNothing() {
        var stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        stranger.get("/api/me");
        for (ExportKind kind : ExportKind.values()) {
            String lines = new String(
                    stranger.get("/api/exports/" + kind.slug() + ".csv").content(), StandardCharsets.UTF_8);
            assertThat(lines.split("\r\n")).as(kind.slug()).hasSize(1);
        }
        var elsewhere = shop.as(TestTokens.of(india, List.of(UUID.randomUUID().toString()), Role.MANAGER));
        for (String kind : List.of("pieces", "sales", "stock-entries", "ledger")) {
            String lines =
                    new String(elsewhere.get("/api/exports/" + kind + ".csv").content(), StandardCharsets.UTF_8);
            assertThat(lines.split("\r\n")).as(kind).hasSize(1);
        }
        assertThat(shop.as(TestTokens.of(india, Role.SALES))
                        .get("/api/exports/ledger.csv")
                        .status())
                .isEqualTo(403);
        assertThat(owner.get("/api/exports/secrets.csv").status()).isEqualTo(404);
    }

    private static String csv(String what) {
        String[] parts = what.split("\\?", 2);
        var answer = owner.get("/api/exports/" + parts[0] + ".csv" + (parts.length > 1 ? "?" + parts[1] : ""));
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.content(), StandardCharsets.UTF_8);
    }

    /** The pieces in stock without what belongs to their business: ids, times and what the rates of the moment make of them. */
    private static List<String> pieces(ShopHttp.As who) {
        List<String> pieces = new ArrayList<>();
        who.get("/api/pieces?status=IN_STOCK").json().get("items").forEach(piece -> {
            ((ObjectNode) piece).remove(List.of("id", "branchId", "createdAt", "price"));
            pieces.add(piece.toString());
        });
        return pieces.stream().sorted().toList();
    }

    private static ShopHttp.Answer until(ShopHttp.As who, String run, String status) throws InterruptedException {
        for (int attempt = 0; attempt < 120; attempt++) {
            var answer = who.get(run);
            if (answer.text("/status").equals(status)) {
                return answer;
            }
            Thread.sleep(250);
        }
        throw new AssertionError(
                "not " + status + " within half a minute: " + who.get(run).json());
    }
}
