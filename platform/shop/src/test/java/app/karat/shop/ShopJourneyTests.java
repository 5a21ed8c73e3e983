package app.karat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantRef;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story of the shop over HTTP: opened, stocked, quoted, sold, printed, verified, seen on the dashboard. */
class ShopJourneyTests {

    static ShopHttp shop;
    static TenantRef india;
    static TenantRef america;

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

    @Test
    void freshIndianShopSellsItsFirstRing() {
        var owner = shop.owner(india);
        var me = owner.get("/api/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/business")).isEqualTo("Suvarna Jewels");
        assertThat(me.text("/currency")).isEqualTo("INR");
        UUID branch = UUID.fromString(me.text("/branches/0/id"));

        String tag = "RNG-" + UUID.randomUUID().toString().substring(0, 8);
        var ring = owner.post("/api/pieces", Requests.aRing(branch, tag));
        assertThat(ring.status()).as(ring.json().toString()).isEqualTo(201);
        assertThat(ring.text("/netGrams")).isEqualTo("9.900");
        assertThat(ring.text("/fineGrams")).isEqualTo("9.068");
        assertThat(ring.etag()).isEqualTo("\"1\"");
        assertThat(ring.text("/price/currency")).isEqualTo("INR");
        assertThat(owner.get("/api/pieces/by-tag/" + tag.toLowerCase(java.util.Locale.ROOT))
                        .id())
                .isEqualTo(ring.id());

        var page = owner.get("/api/pieces?status=IN_STOCK&query=solit");
        assertThat(page.text("/totals/pieces")).isEqualTo("1");
        assertThat(page.text("/totals/netGrams")).isEqualTo("9.900");
        assertThat(page.text("/totals/value/currency")).isEqualTo("INR");

        var quote = owner.post("/api/quotes", Requests.quote(branch, ring.id()));
        assertThat(quote.status()).as(quote.json().toString()).isEqualTo(200);
        UUID id = UUID.randomUUID();
        var sale = owner.put("/api/sales/" + id, Requests.sale(quote));
        assertThat(sale.status()).as(sale.json().toString()).isEqualTo(201);
        assertThat(sale.text("/total/amount"))
                .isEqualTo(quote.text("/total/amount"))
                .endsWith(".00");
        assertThat(sale.text("/invoiceNumber")).startsWith("MAIN/");

        var again = owner.put("/api/sales/" + id, Requests.sale(quote));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(sale.json());
        assertThat(owner.get("/api/sales/" + id).json()).isEqualTo(sale.json());
        assertThat(owner.get("/api/sales").text("/items/0/names/0")).isEqualTo("Solitaire ring");

        var other = owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("piece-not-available");
        assertThat(other.text("/tag")).isEqualTo(tag);

        var pdf = owner.get("/api/sales/" + id + "/invoice.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        String code = sale.text("/verifyUrl").replace("http://ui.test/verify/", "");
        var proof = shop.as("").get("/public/verify/" + code);
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.text("/total/amount")).isEqualTo(sale.text("/total/amount"));
        assertThat(proof.text("/lines/0/breakdown/lines/0/how")).isNotBlank();
        assertThat(shop.as("")
                        .get("/public/verify/" + code.replace(code.charAt(30), code.charAt(30) == 'A' ? 'B' : 'A'))
                        .status())
                .isEqualTo(404);

        var dashboard = owner.get("/api/dashboard");
        assertThat(dashboard.status()).as(dashboard.json().toString()).isEqualTo(200);
        assertThat(dashboard.text("/today/sales")).isEqualTo("1");
        assertThat(dashboard.text("/today/amount/amount")).isEqualTo(sale.text("/total/amount"));
        assertThat(dashboard.text("/today/margin/currency")).isEqualTo("INR");
        assertThat(dashboard.text("/lastSales/0/invoiceNumber")).isEqualTo(sale.text("/invoiceNumber"));
    }

    @Test
    void americanShopSellsFromTheTagOnceItsPlaceIsKnown() {
        var owner = shop.owner(america);
        var branch = owner.get("/api/branches").json().get(0);
        String id = branch.get("id").asString();
        var placed = owner.put(
                "/api/branches/" + id,
                "{\"code\":\"NYC\",\"name\":\"Madison Avenue\",\"place\":\"NY-NYC\",\"address\":\"711 Madison Ave\"}",
                1);
        assertThat(placed.status()).as(placed.json().toString()).isEqualTo(200);

        var pendant = owner.post("/api/pieces", Requests.aPendant(UUID.fromString(id), "PND-1"));
        assertThat(pendant.status()).as(pendant.json().toString()).isEqualTo(201);
        var quote = owner.post("/api/quotes", Requests.quote(UUID.fromString(id), pendant.id()));
        assertThat(quote.status()).as(quote.json().toString()).isEqualTo(200);
        var sale = owner.put("/api/sales/" + UUID.randomUUID(), Requests.sale(quote));
        assertThat(sale.status()).as(sale.json().toString()).isEqualTo(201);
        assertThat(sale.text("/invoiceNumber")).matches("NYC-\\d{4}-000001");
        assertThat(sale.text("/taxable/amount")).isEqualTo("450.00");
    }

    @Test
    void customerIsFoundAsOneTypes() {
        var owner = shop.owner(india);
        var customer = owner.post(
                "/api/customers",
                "{\"name\":\"Customer One 💍\",\"phone\":\"+91 98200 12345\",\"email\":\"one@example.test\",\"place\":\"mh\"}");
        assertThat(customer.status()).as(customer.json().toString()).isEqualTo(201);
        for (String typed :
                new String[] {"cust", "one", "98200", "12345", "9198200", "one@ex", "CUSTOMER%20ON", "98200%2012"}) {
            assertThat(owner.get("/api/customers?query=" + typed).text("/items/0/id"))
                    .as(typed)
                    .isEqualTo(customer.text("/id"));
        }
        assertThat(owner.get("/api/customers?query=nobody").json().get("items")).isEmpty();
        assertThat(owner.get("/api/customers?query=%27%3A%2A%20%7C%20%27").status())
                .isEqualTo(200);

        var changed = owner.put("/api/customers/" + customer.id(), "{\"name\":\"Customer Two\"}", 1);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(owner.put("/api/customers/" + customer.id(), "{\"name\":\"Late\"}", 1)
                        .problem())
                .isEqualTo("changed-meanwhile");
        assertThat(shop.owner(america).get("/api/customers/" + customer.id()).problem())
                .isEqualTo("customer-unknown");
    }
}
