package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change of many pieces: looked at, made, repeated, taken back; and what it says to input that cannot be. */
class BatchEditsHttpTests {

    private static final AtomicInteger TAGS = new AtomicInteger();

    static ShopHttp shop;
    static ShopHttp.As owner;
    static ShopHttp.As stranger;
    static TenantRef india;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        stranger = shop.owner(ShopHttp.platform().newIndianTenant());
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void previewSaysWhatChangesAndWhoIsLeftAloneAndWritesNothing() {
        UUID free = ring();
        UUID sold = ring();
        UUID kept = ring();
        sell(sold);
        keep(kept);
        var seen = owner.post("/api/piece-edits/previews", making("500", free, sold, kept));
        assertThat(seen.status()).as(seen.json().toString()).isEqualTo(200);
        assertThat(seen.text("/0/state")).isEqualTo("PLANNED");
        assertThat(seen.text("/0/before/pricing/making/value")).isEqualTo("450");
        assertThat(seen.text("/0/after/pricing/making/value")).isEqualTo("500");
        assertThat(seen.text("/1/refusal")).isEqualTo("STATUS");
        assertThat(seen.text("/2/refusal")).isEqualTo("PROMISED");
        assertThat(owner.get("/api/pieces/" + free).text("/version")).isEqualTo("1");
        assertThat(stranger.post("/api/piece-edits/previews", making("500", free))
                        .problem())
                .isEqualTo("piece-unknown");
    }

    @Test
    void nothingIsPricedBelowItsCostAndWhatIsSoAlreadyStays() {
        UUID ring = ring();
        var cheap = Map.of(
                "pieces", List.of(ring), "pricing", Map.of("mode", "FIXED", "fixedPrice", Requests.money("1.00")));
        assertThat(owner.post("/api/piece-edits/previews", cheap).text("/0/refusal"))
                .isEqualTo("BELOW_COST");
        assertThat(owner.put("/api/piece-edits/" + UUID.randomUUID(), cheap).problem())
                .isEqualTo("batch-edit-nothing");
        assertThat(owner.post("/api/piece-edits/previews", Map.of("pieces", List.of(ring), "category", "Ring"))
                        .text("/0/refusal"))
                .isEqualTo("SAME");
        assertThat(owner.get("/api/pieces/" + ring).text("/version")).isEqualTo("1");
    }

    @Test
    void changeIsMadeOnceHoweverOftenItIsSentAndTakenBackWhole() {
        UUID one = ring();
        UUID two = ring();
        UUID id = UUID.randomUUID();
        var edit = Map.of("pieces", List.of(one, two), "category", "Bridal");
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(each -> owner.put("/api/piece-edits/" + id, edit).status())
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(owner.get("/api/pieces/" + one).text("/version")).isEqualTo("2");
        assertThat(owner.get("/api/pieces/" + two).text("/category")).isEqualTo("Bridal");
        assertThat(owner.put("/api/piece-edits/" + id, Map.of("pieces", List.of(one), "category", "Other"))
                        .problem())
                .isEqualTo("batch-edit-id-reused");

        var undone = owner.put("/api/piece-edits/" + id + "/undo", Map.of());
        assertThat(undone.text("/pieces/0/state")).isEqualTo("UNDONE");
        assertThat(owner.get("/api/pieces/" + one).text("/category")).isEqualTo("Ring");
        assertThat(owner.put("/api/piece-edits/" + id + "/undo", Map.of()).problem())
                .isEqualTo("batch-edit-undone");
        assertThat(owner.get("/api/pieces/" + one).text("/version")).isEqualTo("3");
        assertThat(stranger.put("/api/piece-edits/" + id + "/undo", Map.of()).problem())
                .isEqualTo("batch-edit-unknown");
    }

    @Test
    void undoLeavesAloneWhatSomebodyTouchedSince() {
        UUID touched = ring();
        UUID sold = ring();
        UUID free = ring();
        UUID id = UUID.randomUUID();
        owner.put("/api/piece-edits/" + id, making("500", touched, sold, free));
        owner.put("/api/piece-edits/" + UUID.randomUUID(), Map.of("pieces", List.of(touched), "category", "Later"));
        sell(sold);
        var undone = owner.put("/api/piece-edits/" + id + "/undo", Map.of());
        assertThat(undone.text("/pieces/0/state")).isEqualTo("KEPT");
        assertThat(undone.text("/pieces/1/state")).isEqualTo("KEPT");
        assertThat(undone.text("/pieces/2/state")).isEqualTo("UNDONE");
        assertThat(owner.get("/api/pieces/" + touched).text("/pricing/making/value"))
                .isEqualTo("500");
        assertThat(owner.get("/api/pieces/" + free).text("/pricing/making/value"))
                .isEqualTo("450");
    }

    @Test
    void managerOfAnotherBranchNeitherChangesNorSeesIt() {
        UUID ring = ring();
        UUID id = UUID.randomUUID();
        owner.put("/api/piece-edits/" + id, Map.of("pieces", List.of(ring), "category", "Bridal"));
        UUID other = owner.post("/api/branches", "{\"code\":\"BE2\",\"name\":\"Other\",\"place\":\"MH\"}")
                .id();
        var elsewhere = shop.as(TestTokens.of(india, List.of(other.toString()), Role.MANAGER));
        assertThat(elsewhere.get("/api/piece-edits/" + id).problem()).isEqualTo("batch-edit-unknown");
        assertThat(elsewhere.put("/api/piece-edits/" + id + "/undo", Map.of()).problem())
                .isEqualTo("batch-edit-unknown");
        assertThat(elsewhere
                        .put("/api/piece-edits/" + UUID.randomUUID(), making("1", ring))
                        .problem())
                .isEqualTo("piece-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pieces\":[],\"category\":\"A\"}|pieces",
                "{\"pieces\":[null],\"category\":\"A\"}|pieces[0]",
                "{\"pieces\":[\"%s\"]}|category",
                "{\"pieces\":[\"%s\"],\"own\":{\"Shelf!\":\"1\"}}|own.Shelf!",
                "{\"pieces\":[\"%s\"],\"own\":{\"nowhere\":\"1\"}}|own.nowhere",
                "{\"pieces\":[\"%s\"],\"pricing\":{\"mode\":\"FIXED\",\"fixedPrice\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}}|pricing.fixedPrice"
            })
    void impossibleChangeNamesItsField(String body, String field) {
        UUID ring = ring();
        var answer = owner.put("/api/piece-edits/" + UUID.randomUUID(), body.formatted(ring));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(owner.get("/api/pieces/" + ring).text("/version")).isEqualTo("1");
    }

    private static Map<String, Object> making(String perGram, UUID... pieces) {
        var making = Map.of("mode", "PER_GRAM", "value", perGram, "base", "NET");
        return Map.of("pieces", List.of(pieces), "pricing", Map.of("mode", "METAL_RATE", "making", making));
    }

    private static UUID ring() {
        String ring = Requests.aRing(branch, "BE-" + TAGS.incrementAndGet()).replace("\"huid\":\"AZ4524\",", "");
        return owner.post("/api/pieces", ring).id();
    }

    private static void sell(UUID piece) {
        var quote = owner.post("/api/quotes", Requests.quote(branch, piece));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote))
                        .status())
                .isEqualTo(201);
    }

    private static void keep(UUID piece) {
        UUID customer =
                owner.post("/api/customers", "{\"name\":\"Customer One\"}").id();
        var kept = Map.of(
                "pieceId",
                piece,
                "branchId",
                branch,
                "customerId",
                customer,
                "expiresAt",
                Instant.now().plusSeconds(600));
        assertThat(owner.put("/api/reservations/" + UUID.randomUUID(), kept).status())
                .isEqualTo(201);
    }
}
