package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Held carts and quick keys over HTTP, and what they say to input that cannot be. */
class CounterHttpTests {

    static ShopHttp shop;
    static ShopHttp.As owner;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        owner = shop.owner(ShopHttp.platform().newIndianTenant());
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
                "branchId|null|branchId",
                "name|\"  \"|name",
                "lines|[]|lines",
                "lines|[null]|lines[0]",
                "lines|[{}]|lines[0].pieceId"
            })
    void cartThatCannotBeNamesItsField(String field, String value, String named) {
        var body = new HashMap<String, Object>(Requests.cart(branch, UUID.randomUUID()));
        body.put(field, new JsonMapper().readTree(value));
        var answer = owner.put("/api/held-carts/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"key\":10,\"lotId\":\"ID\"}]|keys[0].key",
                "[{\"key\":1,\"lotId\":\"ID\"},{\"key\":1,\"lotId\":\"ID\"}]|keys[1].key",
                "[{\"key\":1}]|keys[0].lotId",
                "[{\"key\":1,\"lotId\":\"00000000-0000-0000-0000-000000000001\"}]|keys[0].lotId",
                "[null]|keys[0]"
            })
    void keyThatCannotBeNamesItsField(String keys, String named) {
        UUID boxes = UUID.randomUUID();
        owner.put("/api/lots/" + boxes, Requests.boxes(branch));
        String body = "{\"keys\":" + keys.replace("ID", boxes.toString()) + "}";
        var answer = owner.put("/api/branches/" + branch + "/quick-keys", body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @Test
    void keysAndCartsGoRound() {
        UUID boxes = UUID.randomUUID();
        owner.put("/api/lots/" + boxes, Requests.boxes(branch));
        var keys = Map.of("keys", List.of(Map.of("key", 2, "lotId", boxes, "quantity", Map.of("count", 1))));
        assertThat(owner.put("/api/branches/" + branch + "/quick-keys", keys).status())
                .isEqualTo(200);
        var read = owner.get("/api/branches/" + branch + "/quick-keys");
        assertThat(read.text("/0/lot/name")).isEqualTo("Gift box");
        assertThat(read.json().at("/0/lot/cost").isMissingNode()).isTrue();
        UUID cart = UUID.randomUUID();
        owner.put("/api/held-carts/" + cart, Requests.cart(branch, boxes));
        assertThat(owner.get("/api/held-carts?branch=" + branch).json()).hasSize(1);
        assertThat(owner.post("/api/held-carts/" + cart + "/recall", "").text("/lines/0/standing"))
                .isEqualTo("SHORT");
        assertThat(owner.post("/api/held-carts/" + cart + "/recall", "").problem())
                .isEqualTo("held-cart-unknown");
    }
}
