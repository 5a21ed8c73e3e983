package app.karat.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Numbers of identity papers through the whole shop: nowhere in clear, whole for whoever is in charge, each look on record. */
class SealedNumbersTests {

    private static final String PAN = "ZQXPK7391M";
    private static final String SELLER = "QWZTR8264K";
    private static final String SSN = "913-55-7264";
    private static final String GSTIN = "27AAPFU0939F1ZV";

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
    void numbersStandNowhereInClear() {
        UUID buyer = customer(owner, PAN);
        UUID sale = sell(buyer);
        UUID gold = oldGold(buyer);
        var stranger = shop.owner(america);
        stranger.get("/api/me");
        UUID theirs = customer(stranger, SSN);

        for (String number : List.of(PAN, SELLER)) {
            assertThat(tablesWith(india, number)).as(number).isEmpty();
        }
        assertThat(tablesWith(america, SSN)).isEmpty();
        assertThat(tablesWith(india, "••••••391M")).contains("customer", "sale", "old_gold");
        assertThat(owner.get("/api/customers/" + buyer).text("/taxId")).isEqualTo("••••••391M");
        assertThat(owner.get("/api/sales/" + sale).text("/customer/taxId")).isEqualTo("••••••391M");
        assertThat(owner.get("/api/old-gold/" + gold).text("/identity")).isEqualTo("PAN ••••••264K");
        assertThat(stranger.get("/api/customers/" + theirs).text("/taxId")).isEqualTo("•••••••7264");
        assertThat(text(owner.get("/api/exports/customers.csv")))
                .contains("391M")
                .doesNotContain(PAN);
    }

    @Test
    void whoeverIsInChargeSeesItWholeAndEachLookIsAudited() {
        UUID buyer = customer(owner, PAN);
        UUID gold = oldGold(buyer);
        for (Role role : List.of(Role.OWNER, Role.MANAGER)) {
            var person = shop.as(TestTokens.of(india, role));
            assertThat(person.get("/api/customers/" + buyer + "/tax-id").text("/taxId"))
                    .isEqualTo(PAN);
            assertThat(person.get("/api/old-gold/" + gold + "/identity").text("/number"))
                    .isEqualTo(SELLER);
        }
        var sales = shop.as(TestTokens.of(india, Role.SALES));
        assertThat(sales.get("/api/customers/" + buyer + "/tax-id").status()).isEqualTo(403);
        assertThat(sales.get("/api/old-gold/" + gold + "/identity").status()).isEqualTo(403);
        assertThat(looks(buyer)).isEqualTo(2);
        assertThat(looks(gold)).isEqualTo(2);
        var stranger = shop.owner(america);
        stranger.get("/api/me");
        assertThat(stranger.get("/api/customers/" + buyer + "/tax-id").problem())
                .isEqualTo("customer-unknown");
        assertThat(stranger.get("/api/old-gold/" + gold + "/identity").problem())
                .isEqualTo("old-gold-unknown");
        UUID nobody = customer(owner, null);
        assertThat(owner.get("/api/customers/" + nobody + "/tax-id").problem()).isEqualTo("number-unknown");
        assertThat(looks(nobody)).isZero();
    }

    @Test
    void numberSentBackAsItWasShownStaysAndAnyOtherIsRefused() {
        UUID buyer = customer(owner, PAN);
        var kept = owner.put("/api/customers/" + buyer, Map.of("name", "Customer Two", "taxId", "••••••391M"), 1);
        assertThat(kept.status()).as(kept.json().toString()).isEqualTo(200);
        assertThat(owner.get("/api/customers/" + buyer + "/tax-id").text("/taxId"))
                .isEqualTo(PAN);
        var other = owner.put("/api/customers/" + buyer, Map.of("name", "Customer Two", "taxId", "••••••392M"), 2);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/errors/0/field")).isEqualTo("taxId");
        assertThat(owner.post("/api/customers", Map.of("name", "Customer Three", "taxId", "••••••391M"))
                        .text("/errors/0/rule"))
                .isEqualTo("masked");
        assertThat(owner.post("/api/customers", Map.of("name", "Customer Three", "taxId", "12•3"))
                        .text("/errors/0/field"))
                .isEqualTo("taxId");
        var none = owner.put("/api/customers/" + buyer, Map.of("name", "Customer Two"), 2);
        assertThat(none.status()).isEqualTo(200);
        assertThat(owner.get("/api/customers/" + buyer + "/tax-id").problem()).isEqualTo("number-unknown");
    }

    @Test
    void registrationOfABusinessIsPublic() {
        UUID business = customer(owner, GSTIN);
        assertThat(owner.get("/api/customers/" + business).text("/taxId")).isEqualTo(GSTIN);
    }

    @Test
    void numbersOfAnOlderVersionAreSealedAndTheirTableIsEmptyAfterwards() {
        UUID buyer = customer(owner, null);
        String clear = "OLDPN5512Q";
        run(india, "UPDATE %s.customer SET tax_id = '••••••512Q' WHERE id = '" + buyer + "'");
        run(india, "INSERT INTO %s.number_to_seal VALUES ('customer.tax_id', '" + buyer + "', '" + clear + "')");
        assertThat(tablesWith(india, clear)).containsExactly("number_to_seal");
        var numbers = shop.context().getBean(OlderNumbers.class);
        assertThat(numbers.here().contextWrite(CurrentTenant.in(america)).block())
                .isZero();
        numbers.here().contextWrite(CurrentTenant.in(india)).block();
        assertThat(tablesWith(india, clear)).isEmpty();
        assertThat(owner.get("/api/customers/" + buyer + "/tax-id").text("/taxId"))
                .isEqualTo(clear);
    }

    private static UUID customer(ShopHttp.As person, @Nullable String number) {
        var answer = person.post(
                "/api/customers",
                number == null ? Map.of("name", "Customer One") : Map.of("name", "Customer One", "taxId", number));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(text(answer)).doesNotContain(number == null || number.equals(GSTIN) ? "\0" : number);
        return answer.id();
    }

    private static UUID sell(UUID buyer) {
        String tag = "SN-" + UUID.randomUUID().toString().substring(0, 8);
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, tag)).id();
        var wish = Map.of("branchId", branch, "customerId", buyer, "lines", List.of(Map.of("pieceId", ring)));
        var quote = owner.post("/api/quotes", wish);
        var sale = new java.util.HashMap<>(Requests.sale(quote));
        sale.put("customerId", buyer);
        UUID id = UUID.randomUUID();
        var answer = owner.put("/api/sales/" + id, sale);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return id;
    }

    private static UUID oldGold(UUID seller) {
        assertThat(owner.put("/api/rates/overrides", Requests.exchangeRate(branch))
                        .status())
                .isEqualTo(200);
        UUID id = UUID.randomUUID();
        var answer = owner.put(
                "/api/old-gold/" + id, Requests.oldGold(branch, seller).replace("ABCDE1234F", SELLER));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(text(answer)).doesNotContain(SELLER);
        return id;
    }

    /** The tables of a whole schema in which that text stands, as it is or within bytes. */
    private static List<String> tablesWith(TenantRef tenant, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return client().sql("SELECT tablename FROM pg_tables WHERE schemaname = '" + tenant.schema()
                        + "' ORDER BY tablename")
                .mapValue(String.class)
                .all()
                .filterWhen(table -> client().sql(
                                "SELECT EXISTS (SELECT FROM \"%s\".\"%s\" t WHERE t::text LIKE '%%%s%%' OR t::text LIKE '%%%s%%')"
                                        .formatted(tenant.schema(), table, text, hex))
                        .mapValue(Boolean.class)
                        .one())
                .collectList()
                .block();
    }

    private static long looks(UUID entity) {
        return Objects.requireNonNull(client().sql(
                        "SELECT count(*) FROM \"%s\".audit_entry WHERE entity_id = '%s' AND action = 'looked-at-number'"
                                .formatted(india.schema(), entity))
                .mapValue(Long.class)
                .one()
                .block());
    }

    private static void run(TenantRef tenant, String sql) {
        client().sql(sql.formatted('"' + tenant.schema() + '"')).then().block();
    }

    private static DatabaseClient client() {
        return ShopHttp.platform().client("owner");
    }

    private static String text(ShopHttp.Answer answer) {
        return new String(answer.content(), StandardCharsets.UTF_8);
    }
}
