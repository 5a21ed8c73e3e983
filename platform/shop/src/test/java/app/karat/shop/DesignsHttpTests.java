package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Designs over HTTP: from the bill of materials to the pieces made after one, and what they say to input that cannot be. */
class DesignsHttpTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static TenantRef india;
    static UUID branch;
    static UUID boxes;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
        boxes = UUID.randomUUID();
        owner.put("/api/lots/" + boxes, Requests.boxes(branch));
        var receipt = Map.of("count", 10, "cost", Requests.money("1000.00"));
        assertThat(owner.put("/api/lots/" + boxes + "/receipts/" + UUID.randomUUID(), receipt)
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void costPriceAndMarginFollowTheBoard() {
        UUID id = added("EST-1");
        var estimate = owner.get("/api/designs/" + id + "/estimate?branch=" + branch);
        assertThat(estimate.status()).isEqualTo(200);
        BigDecimal fineGram = new BigDecimal(estimate.text("/lines/0/how")
                .replaceFirst(".* × INR ([0-9.]+).*", "$1")
                .strip());
        BigDecimal gold = fineGram.multiply(new BigDecimal("9.18")).setScale(2, RoundingMode.HALF_UP);
        assertThat(fineGram).isBetween(new BigDecimal(7000), new BigDecimal(7500));
        assertThat(estimate.text("/lines/0/amount/amount")).isEqualTo(gold.toPlainString());
        assertThat(estimate.text("/lines/1/amount/amount")).isEqualTo("15000.00");
        assertThat(estimate.text("/lines/2/amount/amount")).isEqualTo("200.00");
        assertThat(estimate.text("/lines/3/amount/amount")).isEqualTo("500.00");
        BigDecimal cost = gold.add(new BigDecimal("15700.00"));
        assertThat(estimate.text("/cost/amount")).isEqualTo(cost.toPlainString());
        BigDecimal taxable = new BigDecimal(estimate.text("/price/taxable/amount"));
        assertThat(estimate.text("/margin/amount"))
                .isEqualTo(taxable.subtract(cost).toPlainString());
        var larger = owner.get("/api/designs/" + id + "/estimate?variant=s18");
        assertThat(new BigDecimal(larger.text("/price/taxable/amount"))).isGreaterThan(taxable);
        assertThat(owner.get("/api/designs/" + id + "/estimate?variant=S19").text("/errors/0/field"))
                .isEqualTo("variant");
    }

    @Test
    void costIsNotGuessedWhileALotIsEmpty() {
        UUID empty = UUID.randomUUID();
        owner.put("/api/lots/" + empty, Requests.boxes(branch));
        UUID id = UUID.randomUUID();
        owner.put("/api/designs/" + id, Requests.aDesign("EST-2", empty));
        var estimate = owner.get("/api/designs/" + id + "/estimate");
        assertThat(estimate.json().at("/cost").isMissingNode()
                        || estimate.json().at("/cost").isNull())
                .isTrue();
        assertThat(estimate.text("/price/taxable/amount")).isNotEmpty();
    }

    @Test
    void costsAreForTheOffice() {
        UUID id = added("COST-1");
        var sales = shop.as(TestTokens.of(india, Role.SALES));
        assertThat(sales.get("/api/designs/" + id).json().get("materials")).isEmpty();
        assertThat(owner.get("/api/designs/" + id).json().get("materials")).hasSize(4);
        assertThat(sales.get("/api/designs/" + id + "/estimate").status()).isEqualTo(403);
    }

    @Test
    void piecesOfADesignAreFoundCountedAndWeighed() {
        UUID id = added("FIG-1");
        String ring = Requests.aRing(branch, "FIG-A").replace("\"huid\":\"AZ4524\",", "");
        String made = ring.replaceFirst("\\{", "{\"designId\":\"" + id + "\",");
        UUID first = owner.post("/api/pieces", made).id();
        String larger = made.replace("FIG-A", "FIG-B").replaceFirst("\\{", "{\"variant\":\"s18\",");
        assertThat(owner.post("/api/pieces", larger).text("/design/variant")).isEqualTo("S18");
        owner.post("/api/pieces", ring.replace("FIG-A", "FIG-C"));

        assertThat(owner.get("/api/pieces?design=" + id).json().get("items")).hasSize(2);
        assertThat(owner.get("/api/pieces?design=" + id).text("/totals/pieces")).isEqualTo("2");
        assertThat(owner.get("/api/pieces/facets?metal=GOLD").text("/designs/0/style"))
                .isEqualTo("FIG-1");
        assertThat(owner.get("/api/exports/pieces.csv?design=" + id).content())
                .asString()
                .contains("FIG-A")
                .doesNotContain("FIG-C");
        owner.put(
                "/api/sales/" + UUID.randomUUID(),
                Requests.sale(owner.post("/api/quotes", Requests.quote(branch, first))));

        var figures = owner.get("/api/designs/" + id + "/figures");
        assertThat(figures.text("/sold")).isEqualTo("1");
        assertThat(figures.json().get("stock")).hasSize(1);
        assertThat(figures.text("/stock/0/variant")).isEqualTo("S18");
        assertThat(figures.text("/weights/0/averageGrams")).isEqualTo("9.900");
        assertThat(figures.text("/weights/0/difference")).isEqualTo("0");
        assertThat(figures.text("/weights/1/expectedGrams")).isEqualTo("10.900");
        assertThat(figures.text("/weights/1/difference")).isEqualTo("-9.17");
        var elsewhere = shop.as(TestTokens.of(india, List.of(UUID.randomUUID().toString()), Role.SALES));
        assertThat(elsewhere.get("/api/designs/" + id + "/figures").json().get("stock"))
                .isEmpty();
    }

    @Test
    void pieceWithoutAPictureShowsThatOfItsDesign() {
        UUID id = added("PIC-1");
        String ring = Requests.aRing(branch, "PIC-A").replace("\"huid\":\"AZ4524\",", "");
        UUID piece = owner.post("/api/pieces", ring.replaceFirst("\\{", "{\"designId\":\"" + id + "\","))
                .id();
        assertThat(owner.get("/api/photos?pieces=" + piece).json()).isEmpty();
        UUID ofDesign = owner.post("/api/designs/" + id + "/photos", png()).id();
        assertThat(owner.get("/api/photos?pieces=" + piece).text("/" + piece)).isEqualTo(ofDesign.toString());
        UUID own = owner.post("/api/pieces/" + piece + "/photos", png()).id();
        assertThat(owner.get("/api/photos?pieces=" + piece).text("/" + piece)).isEqualTo(own.toString());
        assertThat(owner.get("/api/designs/" + id).text("/photoId")).isEqualTo(ofDesign.toString());
        assertThat(owner.get("/api/photos/" + ofDesign + "/small").status()).isEqualTo(200);
        var stranger = shop.owner(ShopHttp.platform().newIndianTenant());
        assertThat(stranger.get("/api/photos?pieces=" + piece).json()).isEmpty();
        assertThat(stranger.get("/api/photos/" + ofDesign).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"Solitaire ring\"|\"name\":\" \"|name",
                "\"grossGrams\":\"10.000\"|\"grossGrams\":\"0\"|draft.grossGrams",
                "\"purity\":\"22K\"|\"purity\":\"26K\"|draft.purity",
                "\"hsn\":\"7113\"|\"hsn\":\"gold\"|draft.hsn",
                "\"origin\":\"NATURAL\"|\"treatment\":\"none\"|draft.stones[0].origin",
                "\"suffix\":\"s18\"|\"suffix\":\"\"|variants[0].suffix",
                "\"grossGrams\":\"11.000\"|\"grossGrams\":\"0.05\"|variants[0].grossGrams",
                "\"size\":\"18\"|\"purity\":\"26K\"|variants[0].purity",
                "\"fineGrams\":\"9.000\"|\"fineGrams\":\"0\"|materials[0].fineGrams",
                "\"lossPercent\":\"2\"|\"lossPercent\":\"101\"|materials[0].lossPercent",
                "\"carats\":\"0.50\",\"per\":\"CARAT\"|\"per\":\"CARAT\"|materials[1].carats",
                "\"amount\":\"30000.00\"|\"amount\":\"-1.00\"|materials[1].cost",
                "\"count\":2|\"count\":0|materials[2].count",
                "\"kind\":\"LABOUR\"|\"per\":\"PIECE\"|materials[3].kind"
            })
    void impossibleDesignNamesItsField(String part, String instead, String field) {
        String body = Requests.aDesign("BAD-" + UUID.randomUUID(), boxes);
        assertThat(body).contains(part);
        var answer = owner.put("/api/designs/" + UUID.randomUUID(), body.replace(part, instead));
        assertThat(answer.status()).as(answer.json().toString()).isIn(400, 422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + field + "\"");
        assertThat(owner.get("/api/designs?q=BAD").json().get("items")).isEmpty();
    }

    @Test
    void twoVariantsOfOneSuffixAreRefused() {
        String twice = Requests.aDesign("TWO-1", boxes)
                .replace("\"variants\":[", "\"variants\":[{\"suffix\":\"S18\",\"size\":\"17\"},");
        var answer = owner.put("/api/designs/" + UUID.randomUUID(), twice);
        assertThat(answer.text("/errors/0/field")).isEqualTo("variants[1].suffix");
    }

    @Test
    void designIsChangedByVersionAndRetired() {
        UUID id = added("RET-1");
        String body = Requests.aDesign("RET-1", boxes);
        assertThat(owner.put("/api/designs/" + id + "/terms", body).text("/errors/0/field"))
                .isEqualTo("version");
        String retired = body.replaceFirst("\\{", "{\"retired\":true,\"version\":1,");
        assertThat(owner.put("/api/designs/" + id + "/terms", retired).text("/version"))
                .isEqualTo("2");
        assertThat(owner.put("/api/designs/" + id + "/terms", retired).status()).isEqualTo(412);
        assertThat(owner.get("/api/designs?q=RET-1").json().get("items")).isEmpty();
        assertThat(owner.get("/api/designs?q=ret-1&retired=true").json().get("items"))
                .hasSize(1);
    }

    private static byte[] png() {
        try {
            var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static UUID added(String style) {
        UUID id = UUID.randomUUID();
        var answer = owner.put("/api/designs/" + id, Requests.aDesign(style, boxes));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return id;
    }
}
