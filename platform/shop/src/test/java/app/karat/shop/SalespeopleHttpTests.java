package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What salespeople and their parts say to input that cannot be. */
class SalespeopleHttpTests {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

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
                "[{\"name\":\"One\"}]|people[0].id",
                "[{\"id\":\"ID\"}]|people[0].name",
                "[{\"id\":\"ID\",\"name\":\"One\",\"commission\":\"101\"}]|people[0].commission",
                "[{\"id\":\"ID\",\"name\":\"One\",\"commission\":\"-1\"}]|people[0].commission",
                "[{\"id\":\"ID\",\"name\":\"One\"},{\"id\":\"ID\",\"name\":\"Two\"}]|people[1].id",
                "[null]|people[0]"
            })
    void personWhoCannotBeNamesTheField(String people, String named) {
        var answer = owner.put("/api/salespeople", "{\"people\":" + people.replace("ID", ID) + "}");
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"personId\":\"ID\",\"percent\":\"99\"}]|sellers",
                "[{\"personId\":\"ID\",\"percent\":\"50\"},{\"personId\":\"ID\",\"percent\":\"50\"}]|sellers[1].personId",
                "[{\"personId\":\"ID\",\"percent\":\"0\"}]|sellers[0].percent",
                "[{\"percent\":\"100\"}]|sellers[0].personId",
                "[{\"personId\":\"ID\"}]|sellers[0].percent",
                "[{\"personId\":\"ID\",\"percent\":\"100\"}]|sellers[0].personId"
            })
    void partThatCannotBeNamesTheField(String sellers, String named) {
        String tag = "SP-" + UUID.randomUUID().toString().substring(0, 6);
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, tag)).id();
        var quote = owner.post("/api/quotes", Requests.quote(branch, ring));
        var body = new java.util.HashMap<String, Object>(Requests.sale(quote));
        body.put("sellers", new tools.jackson.databind.json.JsonMapper().readTree(sellers.replace("ID", ID)));
        var answer = owner.put("/api/sales/" + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("\"" + named + "\"");
    }
}
