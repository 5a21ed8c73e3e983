package app.karat.shop.photos;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Pictures over HTTP, seen by two businesses and by people of another branch. */
class PhotoControllerTests {

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;
    static ShopHttp.As owner;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        america = ShopHttp.platform().newAmericanTenant();
        owner = shop.owner(india);
        branch = UUID.fromString(owner.get("/api/me").text("/branches/0/id"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void pictureIsKeptInTwoSizesForThoseWhoMaySeeThePiece() throws IOException {
        UUID piece = piece("PH-1");
        var added = owner.post("/api/pieces/" + piece + "/photos", PictureTests.jpeg(900, 600));
        assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
        String address = "/api/photos/" + added.id();
        var whole = owner.get(address);
        assertThat(ImageIO.read(new ByteArrayInputStream(whole.content())).getWidth())
                .isEqualTo(900);
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                owner.get(address + "/small").content()))
                        .getWidth())
                .isEqualTo(320);
        assertThat(whole.etag()).isEqualTo("\"" + added.id() + "\"");

        assertThat(shop.owner(america).get(address).problem()).isEqualTo("photo-unknown");
        assertThat(shop.owner(america).get("/api/pieces/" + piece + "/photos").problem())
                .isEqualTo("piece-unknown");
        var elsewhere = shop.as(TestTokens.of(india, List.of(UUID.randomUUID().toString()), Role.SALES));
        assertThat(elsewhere.get(address).status()).isEqualTo(404);
        assertThat(elsewhere.get(address + "/small").status()).isEqualTo(404);
    }

    @Test
    void picturesAreOrderedAndRemoved() throws IOException {
        UUID piece = piece("PH-2");
        byte[] jpeg = PictureTests.jpeg(40, 40);
        String photos = "/api/pieces/" + piece + "/photos";
        UUID first = owner.post(photos, jpeg).id();
        UUID second = owner.post(photos, jpeg).id();
        assertThat(owner.get(photos).text("/0/id")).isEqualTo(first.toString());
        assertThat(owner.put(photos + "/order", Map.of("ids", List.of(second, first)))
                        .text("/0/id"))
                .isEqualTo(second.toString());
        assertThat(owner.put(photos + "/order", Map.of("ids", List.of(second))).text("/errors/0/field"))
                .isEqualTo("ids");
        assertThat(owner.delete("/api/photos/" + second).status()).isEqualTo(204);
        assertThat(owner.get("/api/photos/" + second).status()).isEqualTo(404);
        assertThat(owner.get(photos).json()).hasSize(1);
    }

    @Test
    void whatIsNoPictureOrOneTooManyIsRefused() throws IOException {
        UUID piece = piece("PH-3");
        String photos = "/api/pieces/" + piece + "/photos";
        assertThat(owner.post(photos, "<svg onload=alert(1)>").problem()).isEqualTo("not-a-photo");
        assertThat(owner.send(HttpMethod.POST, photos, new byte[0], null).problem())
                .isEqualTo("file-empty");
        assertThat(owner.post(photos, new byte[21 << 20]).problem()).isEqualTo("file-too-large");
        byte[] jpeg = PictureTests.jpeg(20, 20);
        for (int i = 0; i < 12; i++) {
            assertThat(owner.post(photos, jpeg).status()).isEqualTo(201);
        }
        assertThat(owner.post(photos, jpeg).problem()).isEqualTo("photos-enough");
        assertThat(owner.get(photos).json()).hasSize(12);
    }

    private static UUID piece(String tag) {
        return owner.post("/api/pieces", Requests.aRing(branch, tag)).id();
    }
}
