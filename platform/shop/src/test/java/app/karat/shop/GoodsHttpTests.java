package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods that come, go and wait, over the wire: wrong input names its field, and branches keep to what is theirs. */
class GoodsHttpTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static TenantRef india;
    static UUID first;
    static UUID second;
    static UUID customer;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        first = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        second = owner.post("/api/branches", "{\"code\":\"PUN\",\"name\":\"Pune\",\"place\":\"MH\"}")
                .id();
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
                "reservations|{}|pieceId",
                "reservations|{\"expiresAt\":\"2020-01-01T00:00:00Z\"}|expiresAt",
                "reservations|{\"expiresAt\":\"2099-01-01T00:00:00Z\"}|expiresAt",
                "transfers|{}|fromBranch",
                "transfers|{\"pieces\":[]}|pieces",
                "transfers|{\"pieces\":[null]}|pieces[0]",
                "transfers|{\"lots\":[null]}|lots[0]",
                "transfers|{\"lots\":[{\"count\":1}]}|lots[0].lotId",
                "transfers|{\"note\":\"a\\u0000b\"}|note",
                "purchases|{}|supplierId",
                "purchases|{\"lines\":[{\"design\":\"\",\"metal\":\"GOLD\",\"purity\":\"99K\",\"grossGrams\":\"1\"}]}|lines[0].purity",
                "purchases|{\"lines\":[{\"quantity\":0}]}|lines[0].quantity",
                "purchases|{\"lines\":[{\"making\":{\"amount\":\"-1\",\"currency\":\"INR\"}}]}|lines[0].making",
                "purchases|{\"lines\":[{\"making\":{\"amount\":\"1\",\"currency\":\"USD\"}}]}|lines[0].making",
                "supplier-payments|{}|amount",
                "supplier-payments|{\"amount\":{\"amount\":\"0.00\",\"currency\":\"INR\"}}|amount",
                "supplier-returns|{}|reason",
                "memos|{}|direction",
                "memos|{\"direction\":\"OUT\",\"dueOn\":\"2020-01-01\"}|dueOn",
                "memos|{\"direction\":\"IN\",\"lent\":[{}]}|lent[0].piece"
            })
    void impossibleRequestNamesItsField(String thing, String body, String field) {
        var answer = owner.put("/api/" + thing + "/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isIn(400, 422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + field + "\"");
    }

    @Test
    void consignedPieceThatCannotBeNamesItsField() {
        UUID supplier =
                owner.post("/api/suppliers", "{\"name\":\"Supplier One\"}").id();
        var body = Map.of(
                "direction",
                "IN",
                "branchId",
                first,
                "supplierId",
                supplier,
                "dueOn",
                LocalDate.now().plusDays(30),
                "lent",
                List.of(Map.of(
                        "piece", Map.of("tag", "L-1", "name", "Band", "metal", "GOLD", "purity", "22K"),
                        "cost", Map.of("amount", "10.00", "currency", "INR"))));
        var answer = owner.put("/api/memos/" + UUID.randomUUID(), body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("lent[0].grossGrams");
    }

    @Test
    void supplierNeedsANameAndFairTerms() {
        var answer = owner.post("/api/suppliers", "{\"name\":\" \",\"termsDays\":-1,\"currency\":\"RUPEE\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"name\"", "\"termsDays\"", "\"currency\"");
    }

    @Test
    void whoWorksInOneBranchSeesOfOthersOnlyWhatCanBeHadAndItsOwnTransfers() {
        UUID ring = owner.post("/api/pieces", Requests.aRing(first, "EL-1")).id();
        UUID other = owner.post("/api/pieces", Requests.aRing(first, "EL-2")).id();
        var staff = shop.as(TestTokens.of(india, List.of(second.toString()), Role.SALES));

        var there = staff.get("/api/availability?query=EL-1&branch=" + second);
        assertThat(there.text("/items/0/branchId")).isEqualTo(first.toString());
        assertThat(there.text("/items/0/branchName")).isNotEmpty();
        assertThat(there.json().toString()).doesNotContain("cost", "price");
        assertThat(staff.get("/api/availability?branch=" + first).status()).isEqualTo(403);
        assertThat(staff.get("/api/pieces/" + ring).status()).isEqualTo(404);

        UUID kept = UUID.randomUUID();
        var wish = Map.of(
                "pieceId", ring,
                "branchId", second,
                "customerId", customer,
                "expiresAt", Instant.now().plusSeconds(3600),
                "send", true);
        var answer = staff.put("/api/reservations/" + kept, wish);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        String transfer = answer.text("/transferId");
        assertThat(staff.get("/api/transfers/" + transfer).text("/status")).isEqualTo("REQUESTED");
        assertThat(staff.post("/api/transfers/" + transfer + "/dispatch", "{}").status())
                .isEqualTo(403);
        assertThat(shop.as(TestTokens.of(india, List.of(UUID.randomUUID().toString()), Role.SALES))
                        .get("/api/transfers/" + transfer)
                        .status())
                .isEqualTo(404);
        assertThat(staff.put(
                                "/api/reservations/" + UUID.randomUUID(),
                                Map.of(
                                        "pieceId", other,
                                        "branchId", first,
                                        "customerId", customer,
                                        "expiresAt", Instant.now().plusSeconds(3600)))
                        .status())
                .isEqualTo(403);

        assertThat(owner.post("/api/transfers/" + transfer + "/approve", "{}").status())
                .isEqualTo(200);
        assertThat(owner.post("/api/transfers/" + transfer + "/dispatch", "{\"note\":\"Courier\"}")
                        .text("/status"))
                .isEqualTo("IN_TRANSIT");
        var arrival = Map.of("branchId", second, "lines", List.of(Map.of("pieceId", ring, "grossGrams", "10.000")));
        assertThat(staff.post("/api/transfers/" + transfer + "/receive", arrival)
                        .text("/status"))
                .isEqualTo("RECEIVED");
        assertThat(staff.get("/api/pieces/" + ring).text("/status")).isEqualTo("RESERVED");
        assertThat(new String(
                        owner.get("/api/transfers/" + transfer + "/note.pdf").content(),
                        0,
                        5,
                        StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        var quote = staff.post("/api/quotes", Requests.quote(second, ring));
        assertThat(quote.problem()).isEqualTo("piece-not-available");
        assertThat(quote.text("/detail")).contains("kept for a customer");
    }
}
