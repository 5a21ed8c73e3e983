package app.karat.shop.repricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs over HTTP with the worker at work behind it. */
class RepricingHttpTests {

    private static final int PIECES = 12;

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;

    private ShopHttp.As owner;
    private UUID branch;
    private String code = "";
    private final List<UUID> rings = new ArrayList<>();

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

    /** Rings in a branch of their own, so that a run of the branch is about them alone. */
    @BeforeEach
    void stock() {
        owner = shop.owner(india);
        owner.get("/api/me");
        code = UUID.randomUUID().toString().substring(0, 3).toUpperCase(Locale.ROOT);
        branch = owner.post("/api/branches", "{\"code\":\"%s\",\"name\":\"Branch\",\"place\":\"MH\"}".formatted(code))
                .id();
        for (int i = 0; i < PIECES; i++) {
            var added = owner.post(
                    "/api/pieces", Requests.aRing(branch, code + "-RUN-" + i).replace("\"AZ4524\"", "null"));
            assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
            rings.add(added.id());
        }
    }

    @Test
    void aRunIsPreparedLookedAtDoneAndUndoneAsAWhole() {
        UUID run = prepared("MAKING", "10", null);
        var preview = owner.get("/api/price-runs/" + run);
        assertThat(preview.text("/totals/planned")).isEqualTo("12");
        // Making of 450 on 9.9 g rises by 45: 445.50 a ring.
        assertThat(difference(preview)).isEqualTo("5346.00");
        assertThat(making(rings.getFirst())).isEqualTo("450");

        assertThat(start(run, null).status()).isEqualTo(200);
        await(run, "DONE");
        assertThat(making(rings.getFirst())).isEqualTo("495");
        assertThat(owner.get("/api/pieces/" + rings.getFirst()).etag()).isEqualTo("\"2\"");

        touch(3, "495", 2);
        assertThat(owner.put("/api/price-runs/" + run + "/undo", "{}").status()).isEqualTo(200);
        await(run, "UNDONE");
        assertThat(owner.get("/api/price-runs/" + run).text("/totals/undone")).isEqualTo("11");
        var kept = owner.get("/api/price-runs/" + run + "/pieces?state=KEPT").json();
        assertThat(kept).hasSize(1);
        assertThat(kept.at("/0/pieceId").asString()).isEqualTo(rings.get(3).toString());
        assertThat(making(rings.getFirst())).isEqualTo("450");
        assertThat(making(rings.get(3))).isEqualTo("495");
    }

    @Test
    void whatWasChangedOrSoldSinceThePreviewIsSkippedAndListed() {
        UUID run = prepared("MAKING", "10", null);
        touch(1, "450", 1);
        var quote = owner.post("/api/quotes", Requests.quote(branch, rings.get(2)));
        assertThat(owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote))
                        .status())
                .isEqualTo(201);
        start(run, null);
        await(run, "DONE");
        var totals = owner.get("/api/price-runs/" + run);
        assertThat(totals.text("/totals/changed")).isEqualTo("10");
        var skipped =
                owner.get("/api/price-runs/" + run + "/pieces?state=SKIPPED").json();
        assertThat(skipped)
                .hasSize(2)
                .allSatisfy(piece -> assertThat(piece.at("/note").asString()).isEqualTo("changed or sold meanwhile"));
    }

    @Test
    void beyondTheGuardRailsTheOwnerApprovesExactlyThisRun() {
        var manager = shop.as(TestTokens.of(india, Role.MANAGER));
        UUID run = prepared("MAKING", "50", "1");
        assertThat(owner.get("/api/price-runs/" + run).text("/totals/beyond")).isEqualTo("12");
        assertThat(manager.put("/api/price-runs/" + run + "/start", "{}").problem())
                .isEqualTo("price-run-beyond-guards");
        UUID approval = UUID.randomUUID();
        assertThat(manager.put(
                                "/api/price-runs/" + run + "/approval",
                                Map.of("approvalId", approval, "reason", "new season"))
                        .status())
                .isEqualTo(200);
        assertThat(manager.put("/api/approvals/" + approval + "/decision", "{\"approve\":true}")
                        .status())
                .isEqualTo(403);
        owner.put("/api/approvals/" + approval + "/decision", "{\"approve\":true}");
        UUID other = prepared("MAKING", "50", "1");
        assertThat(manager.put("/api/price-runs/" + other + "/start", Map.of("approvalId", approval))
                        .problem())
                .isEqualTo("approval-of-other-terms");
        assertThat(manager.put("/api/price-runs/" + run + "/start", Map.of("approvalId", approval))
                        .status())
                .isEqualTo(200);
        await(run, "DONE");
        assertThat(owner.get("/api/price-runs/" + run).text("/approval/approvalId"))
                .isEqualTo(approval.toString());
    }

    @Test
    void nothingGoesBelowItsCost() {
        String dear = Requests.aRing(branch, code + "-DEAR")
                .replace("\"AZ4524\"", "null")
                .replace("70000.00", "90000.00");
        UUID dearest = owner.post("/api/pieces", dear).id();
        UUID run = UUID.randomUUID();
        var change = Map.of("part", "MAKING", "way", "SET", "by", "0");
        var wish = Map.of("name", "Nothing", "selection", Map.of("branchId", branch), "change", change);
        owner.put("/api/price-runs/" + run, wish);
        await(run, "PREPARED");
        var skipped =
                owner.get("/api/price-runs/" + run + "/pieces?state=SKIPPED").json();
        assertThat(skipped).hasSize(1);
        assertThat(skipped.at("/0/pieceId").asString()).isEqualTo(dearest.toString());
        assertThat(skipped.at("/0/note").asString()).contains("below its cost");
    }

    @Test
    void aRunWaitsForItsMomentAndCanBeGivenUpUntilThen() {
        UUID run = prepared("MAKING", "1", null);
        assertThat(start(run, Instant.now().plusSeconds(3600)).text("/status")).isEqualTo("SCHEDULED");
        assertThat(start(run, null).problem()).isEqualTo("price-run-state");
        assertThat(owner.put("/api/price-runs/" + run + "/cancel", "{}").text("/status"))
                .isEqualTo("CANCELLED");
        UUID soon = prepared("MAKING", "1", null);
        start(soon, Instant.now().plusSeconds(2));
        assertThat(making(rings.getFirst())).isEqualTo("450");
        await(soon, "DONE");
        assertThat(making(rings.getFirst())).isEqualTo("454.5");
    }

    @Test
    void anotherBusinessKnowsNothingOfItAndBadRunsNameTheirFields() {
        UUID run = prepared("MAKING", "1", null);
        assertThat(shop.owner(america).get("/api/price-runs/" + run).problem()).isEqualTo("price-run-unknown");
        assertThat(shop.owner(america).get("/api/price-runs").json().at("/items"))
                .isEmpty();
        var bad = owner.put(
                "/api/price-runs/" + UUID.randomUUID(), "{\"name\":\" \",\"change\":{\"way\":\"SET\",\"by\":\"-1\"}}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().at("/errors").toString()).contains("name", "change.part", "change.by");
        assertThat(owner.put("/api/price-runs/" + run, wish("MAKING", "2", null))
                        .problem())
                .isEqualTo("price-run-id-reused");
    }

    /** Somebody edits a piece: its version moves on. */
    private void touch(int ring, String making, long version) {
        String body = Requests.aRing(branch, code + "-RUN-" + ring)
                .replace("\"AZ4524\"", "null")
                .replace("\"450\"", "\"" + making + "\"")
                .replace("Solitaire ring", "Solitaire ring, polished");
        assertThat(owner.put("/api/pieces/" + rings.get(ring), body, version).status())
                .isEqualTo(200);
    }

    private UUID prepared(String part, String percent, @Nullable String maxChange) {
        UUID run = UUID.randomUUID();
        var answer = owner.put("/api/price-runs/" + run, wish(part, percent, maxChange));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        await(run, "PREPARED");
        return run;
    }

    private Map<String, Object> wish(String part, String percent, @Nullable String maxChange) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", "Season");
        wish.put("selection", Map.of("branchId", branch));
        wish.put("change", Map.of("part", part, "way", "PERCENT", "by", percent));
        if (maxChange != null) {
            wish.put("maxChange", maxChange);
        }
        return wish;
    }

    private ShopHttp.Answer start(UUID run, @Nullable Instant at) {
        return owner.put("/api/price-runs/" + run + "/start", at == null ? "{}" : Map.of("at", at));
    }

    private String making(UUID piece) {
        return owner.get("/api/pieces/" + piece).text("/pricing/making/value");
    }

    private static String difference(ShopHttp.Answer run) {
        return new BigDecimal(run.text("/totals/newPrice/amount"))
                .subtract(new BigDecimal(run.text("/totals/oldPrice/amount")))
                .toPlainString();
    }

    private void await(UUID run, String status) {
        long until = System.nanoTime() + 30_000_000_000L;
        String now = "";
        while (System.nanoTime() < until) {
            now = owner.get("/api/price-runs/" + run).text("/status");
            if (now.equals(status)) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the run is " + now + ", not " + status);
    }
}
