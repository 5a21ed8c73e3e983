package app.karat.shop.labels;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Labels over HTTP, their trail and RFID codes. */
class LabelControllerTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static ShopHttp.As stranger;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        TenantRef india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        stranger.get("/api/me");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void secondLabelNeedsAReasonAndBothAreInTheTrail() {
        UUID piece = piece("LB-1");
        UUID id = UUID.randomUUID();
        var print = owner.put("/api/labels/" + id, wish("rat-tail-68x10", "PDF", piece));
        assertThat(print.status()).as(print.json().toString()).isEqualTo(200);
        assertThat(owner.put("/api/labels/" + id, wish("rat-tail-68x10", "PDF", piece))
                        .status())
                .isEqualTo(200);
        assertThat(owner.put("/api/labels/" + id, wish("box-50x25", "PDF", piece))
                        .problem())
                .isEqualTo("label-print-id-reused");
        assertThat(new String(
                        owner.get("/api/labels/" + id + "/file").content(),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");

        var again = wish("box-50x25", "ZPL", piece);
        assertThat(owner.put("/api/labels/" + UUID.randomUUID(), again).problem())
                .isEqualTo("label-reprint");
        again.put("reason", "Lost at the bench");
        var second = owner.put("/api/labels/" + UUID.randomUUID(), again);
        assertThat(second.text("/reprints")).isEqualTo("1");
        assertThat(new String(
                        owner.get("/api/labels/" + second.id() + "/file").content(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("^FDLB-1^FS");
        var trail = owner.get("/api/pieces/" + piece + "/labels");
        assertThat(trail.json()).hasSize(2);
        assertThat(trail.text("/0/wish/reason")).isEqualTo("Lost at the bench");

        assertThat(stranger.get("/api/labels/" + id + "/file").problem()).isEqualTo("label-print-unknown");
        assertThat(stranger.put("/api/labels/" + UUID.randomUUID(), wish("box-50x25", "PDF", piece))
                        .problem())
                .isEqualTo("piece-unknown");
    }

    @Test
    void shopHasLayoutsOfItsOwn() {
        var layout = Map.of(
                "key",
                "mine",
                "name",
                "Mine",
                "width",
                300,
                "height",
                150,
                "elements",
                List.of(Map.of(
                        "kind", "QR", "field", "TAG", "x", 0, "y", 0, "width", 100, "height", 100, "size", 0, "bold",
                        false)));
        var kept = stranger.put("/api/labels/layouts", Map.of("layouts", List.of(layout)));
        assertThat(kept.status()).as(kept.json().toString()).isEqualTo(200);
        assertThat(stranger.get("/api/labels/layouts").text("/layouts/0/key")).isEqualTo("mine");
        assertThat(owner.get("/api/labels/layouts").json().at("/layouts").toString())
                .doesNotContain("\"mine\"");
        var outside = new HashMap<>(layout);
        outside.put("width", 50);
        assertThat(stranger.put("/api/labels/layouts", Map.of("layouts", List.of(outside)))
                        .status())
                .isIn(400, 422);
    }

    @Test
    void badWishesNameTheirField() {
        UUID piece = piece("LB-2");
        assertThat(owner.put("/api/labels/" + UUID.randomUUID(), wish("none", "PDF", piece))
                        .text("/errors/0/field"))
                .isEqualTo("layout");
        assertThat(owner.put("/api/labels/" + UUID.randomUUID(), wish("box-50x25", "PDF"))
                        .text("/errors/0/field"))
                .isEqualTo("pieces");
        var many = wish("box-50x25", "PDF", piece);
        many.put("copies", 0);
        assertThat(owner.put("/api/labels/" + UUID.randomUUID(), many).text("/errors/0/field"))
                .isEqualTo("copies");
    }

    @Test
    void piecesGetAnRfidCodeOnce() {
        UUID piece = piece("LB-3");
        var body = Map.of("pieces", List.of(piece));
        assertThat(owner.post("/api/pieces/rfid", body).problem()).isEqualTo("gs1-prefix-missing");
        owner.put("/api/labels/layouts", Map.of("companyPrefix", "0614141"));
        assertThat(owner.post("/api/pieces/rfid", body).text("/named")).isEqualTo("1");
        assertThat(owner.post("/api/pieces/rfid", body).text("/named")).isEqualTo("0");
        String epc = owner.get("/api/pieces/" + piece).text("/epc");
        assertThat(epc).matches("34[0-9A-F]{22}");
        assertThat(owner.get("/api/pieces?query=" + epc).json().get("items")).hasSize(1);
        UUID other = piece("LB-4");
        String taken = Requests.aRing(branch, "LB-5").replaceFirst("\\{", "{\"epc\":\"" + epc + "\",");
        assertThat(owner.post("/api/pieces", taken).problem()).isEqualTo("epc-taken");
        assertThat(owner.get("/api/pieces/" + other).json().get("epc")).isNull();
    }

    private static Map<String, Object> wish(String layout, String format, UUID... pieces) {
        return new HashMap<>(Map.of("layout", layout, "format", format, "pieces", List.of(pieces)));
    }

    private static UUID piece(String tag) {
        return owner.post("/api/pieces", Requests.aRing(branch, tag)).id();
    }
}
