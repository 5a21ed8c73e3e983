package app.karat.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces found by anything, counted by facet, and changed many at a time. */
class SearchTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static ShopHttp.As stranger;
    static UUID branch;
    static UUID ring;
    static UUID chain;
    static UUID pendant;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        TenantRef india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        ring = owner.post("/api/pieces", Requests.aRing(branch, "SR-1")).id();
        chain = owner.post("/api/pieces", fixed("SR-2", "Rope chain", "Chain", "18K", "20.5", "150000"))
                .id();
        pendant = owner.post("/api/pieces", fixed("SR-3", "Heart pendant", "Pendant", "18K", "2.5", "30000"))
                .id();
        stranger.get("/api/me");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query=sr-1|SR-1",
                "query=az45|SR-1",
                "query=2201234|SR-1",
                "query=pend|SR-3",
                "query=diam|SR-1",
                "category=Chain|SR-2",
                "purity=18K|SR-2 SR-3",
                "fromGrams=5&toGrams=15|SR-1",
                "toGrams=2.5|SR-3",
                "stone=diamond|SR-1",
                "stone=ruby|",
                "fromWorth=100000|SR-2",
                "toWorth=100000|SR-1 SR-3",
                "fromWorth=31000&toWorth=140000|SR-1",
                "purity=18K&query=rope|SR-2",
                "status=SOLD|",
            })
    void piecesAreFoundByAnything(String query, String tags) {
        var found = owner.get("/api/pieces?" + query);
        assertThat(found.status()).as(found.json().toString()).isEqualTo(200);
        List<String> seen = found.json()
                .get("items")
                .valueStream()
                .map(piece -> piece.get("tag").asString())
                .sorted()
                .toList();
        assertThat(seen).isEqualTo(tags == null ? List.of() : List.of(tags.split(" ")));
        assertThat(stranger.get("/api/pieces?" + query).json().get("items")).isEmpty();
    }

    @Test
    void facetCountsAsIfNothingWasChosenInIt() {
        var all = owner.get("/api/pieces/facets");
        assertThat(all.status()).as(all.json().toString()).isEqualTo(200);
        assertThat(count(all, "purities", "18K")).isEqualTo(2);
        assertThat(count(all, "categories", "Ring")).isEqualTo(1);
        assertThat(count(all, "statuses", "IN_STOCK")).isEqualTo(3);
        var chosen = owner.get("/api/pieces/facets?purity=18K");
        assertThat(count(chosen, "purities", "22K")).isEqualTo(1);
        assertThat(count(chosen, "categories", "Ring")).isZero();
        assertThat(count(chosen, "categories", "Chain")).isEqualTo(1);
        assertThat(count(owner.get("/api/pieces/facets?query=rope"), "purities", "22K"))
                .isZero();
        assertThat(stranger.get("/api/pieces/facets").json().get("categories")).isEmpty();
    }

    @Test
    void manyPiecesAreChangedAtOnceOrNoneOfThem() {
        owner.put(
                "/api/pieces/own-fields",
                Map.of(
                        "fields",
                        List.of(
                                Map.of("key", "tray", "label", "Tray", "type", "TEXT"),
                                Map.of(
                                        "key",
                                        "grade",
                                        "label",
                                        "Grade",
                                        "type",
                                        "CHOICE",
                                        "choices",
                                        List.of("A", "B")))));
        UUID one = owner.post("/api/pieces", Requests.aRing(branch, "BT-1")).id();
        UUID two = owner.post("/api/pieces", fixed("BT-2", "Stud", "Earring", "22K", "3", "40000"))
                .id();
        var edit = Map.of(
                "pieces", List.of(one, two),
                "category", "Bridal",
                "own", Map.of("tray", "T-7", "grade", "A"),
                "pricing", Map.of("mode", "FIXED", "fixedPrice", Map.of("amount", "99000.00", "currency", "INR")));
        var changed = owner.put("/api/piece-edits/" + UUID.randomUUID(), edit);
        assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
        for (UUID id : List.of(one, two)) {
            var piece = owner.get("/api/pieces/" + id);
            assertThat(piece.text("/category")).isEqualTo("Bridal");
            assertThat(piece.text("/own/tray")).isEqualTo("T-7");
            assertThat(piece.text("/pricing/fixedPrice/amount")).isEqualTo("99000.00");
            assertThat(piece.text("/version")).isEqualTo("2");
        }
        assertThat(owner.get("/api/pieces?query=T-7").json().get("items")).hasSize(2);
        owner.put("/api/piece-edits/" + UUID.randomUUID(), Map.of("pieces", List.of(one), "own", Map.of("grade", "")));
        assertThat(owner.get("/api/pieces/" + one).json().at("/own/grade").isMissingNode())
                .isTrue();
        assertThat(owner.get("/api/pieces/" + one).text("/own/tray")).isEqualTo("T-7");

        var sold = Map.of("pieces", List.of(one, UUID.randomUUID()), "category", "Gone");
        assertThat(owner.put("/api/piece-edits/" + UUID.randomUUID(), sold).problem())
                .isEqualTo("piece-unknown");
        assertThat(owner.get("/api/pieces/" + one).text("/category")).isEqualTo("Bridal");
        assertThat(stranger.put(
                                "/api/piece-edits/" + UUID.randomUUID(),
                                Map.of("pieces", List.of(one), "category", "X"))
                        .problem())
                .isEqualTo("piece-unknown");
        assertThat(owner.put(
                                "/api/piece-edits/" + UUID.randomUUID(),
                                Map.of("pieces", List.of(one), "own", Map.of("grade", "C")))
                        .text("/errors/0/field"))
                .isEqualTo("own.grade");
        assertThat(owner.put(
                                "/api/piece-edits/" + UUID.randomUUID(),
                                Map.of("pieces", List.of(one), "own", Map.of("shelf", "1")))
                        .text("/errors/0/rule"))
                .isEqualTo("unknown");
        owner.put("/api/piece-edits/" + UUID.randomUUID(), Map.of("pieces", List.of(one, two), "category", "Done"));
    }

    private static long count(ShopHttp.Answer facets, String facet, String value) {
        return facets.json()
                .get(facet)
                .valueStream()
                .filter(each -> each.get("value").asString().equals(value))
                .mapToLong(each -> each.get("pieces").asLong())
                .sum();
    }

    private static String fixed(String tag, String name, String category, String purity, String grams, String price) {
        return """
                {"tag":"%s","name":"%s","category":"%s","metal":"GOLD","purity":"%s","grossGrams":"%s",
                 "pricing":{"mode":"FIXED","fixedPrice":{"amount":"%s","currency":"INR"}},"branchId":"%s"}""".formatted(tag, name, category, purity, grams, price, branch);
    }
}
