package app.karat.shop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who shows a certificate of the state pays no sales tax, and who shows another one is told why they do. */
class TaxCertificateHttpTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));

    static ShopHttp shop;
    static ShopHttp.As owner;
    static UUID branch;

    @BeforeAll
    static void start() {
        shop = ShopHttp.start();
        owner = shop.owner(ShopHttp.platform().newAmericanTenant());
        branch = owner.post("/api/branches", Map.of("code", "TRE", "name", "Trenton", "place", "NJ"))
                .id();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void saleByAValidCertificateIsUntaxedAndSaysWhy() {
        UUID customer = customer();
        UUID id = UUID.randomUUID();
        var kept = add(customer, id, certificate("NJ", TODAY.plusDays(1)));
        assertThat(kept.status()).as(kept.json().toString()).isEqualTo(200);
        assertThat(add(customer, id, certificate("NJ", TODAY.plusDays(1))).id()).isEqualTo(id);
        assertThat(add(customer, id, certificate("NJ", TODAY)).problem()).isEqualTo("tax-certificate-id-reused");
        var quote = quote(customer);
        assertThat(quote.text("/total/amount")).isEqualTo("450.00");
        assertThat(quote.text("/taxes/0/label")).isEqualTo("Exempt: resale certificate R-77 (NJ)");
        var sale = new HashMap<>(Requests.sale(quote));
        sale.put("customerId", customer);
        UUID sold = UUID.randomUUID();
        assertThat(owner.put("/api/sales/" + sold, sale).status()).isEqualTo(201);
        assertThat(owner.get("/api/sales/" + sold).json().toString()).contains("Exempt: resale certificate R-77 (NJ)");
        assertThat(owner.get("/api/sales/" + sold + "/invoice.pdf").status()).isEqualTo(200);

        assertThat(owner.post("/api/customers/" + customer + "/tax-certificates/" + id + "/revoke", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(quote(customer).text("/taxNote")).contains("revoked");
        assertThat(owner.post("/api/customers/" + customer + "/tax-certificates/" + id + "/revoke", "{}")
                        .problem())
                .isEqualTo("tax-certificate-unknown");
    }

    @Test
    void otherStateAndOldPapersAreTaxedAndExplained() {
        UUID elsewhere = customer();
        add(elsewhere, UUID.randomUUID(), certificate("NY", null));
        var taxed = quote(elsewhere);
        assertThat(taxed.text("/taxNote")).isEqualTo("Certificate R-77 is for NY, not for NJ: taxed.");
        assertThat(taxed.text("/total/amount")).isEqualTo("479.81");
        UUID late = customer();
        add(late, UUID.randomUUID(), certificate("NJ", TODAY.minusDays(1)));
        assertThat(quote(late).text("/taxNote")).contains("ran out on " + TODAY.minusDays(1));
        UUID nothing = customer();
        assertThat(quote(nothing).json().path("taxNote").isString()).isFalse();
    }

    @Test
    void badPapersNameTheirFieldAndOthersSeeNothing() {
        UUID customer = customer();
        for (var wrong : Map.<String, Object>of(
                        "place", "New Jersey",
                        "number", " ",
                        "validUntil", TODAY.minusYears(3).toString(),
                        "document", "data:text/html;base64,AAAA")
                .entrySet()) {
            var body = certificate("NJ", null);
            body.put(wrong.getKey(), wrong.getValue());
            var answer = add(customer, UUID.randomUUID(), body);
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo(wrong.getKey());
        }
        UUID id = UUID.randomUUID();
        var body = certificate("NJ", null);
        body.put("document", "data:application/pdf;base64,JVBERi0=");
        assertThat(add(customer, id, body).text("/hasDocument")).isEqualTo("true");
        String document = "/api/customers/" + customer + "/tax-certificates/" + id + "/document";
        assertThat(owner.get(document).content())
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var stranger = shop.owner(ShopHttp.platform().newAmericanTenant());
        assertThat(stranger.get(document).problem()).isEqualTo("tax-certificate-unknown");
        assertThat(stranger.get("/api/customers/" + customer + "/tax-certificates")
                        .problem())
                .isEqualTo("customer-unknown");
        assertThat(stranger.put("/api/customers/" + customer + "/tax-certificates/" + id, certificate("NJ", null))
                        .problem())
                .isEqualTo("customer-unknown");
        var india = shop.owner(ShopHttp.platform().newIndianTenant());
        assertThat(india.put(
                                "/api/customers/" + UUID.randomUUID() + "/tax-certificates/" + UUID.randomUUID(),
                                certificate("NJ", null))
                        .problem())
                .isEqualTo("tax-certificate-not-here");
    }

    private static UUID customer() {
        return owner.post("/api/customers", Map.of("name", "Business One", "place", "NJ"))
                .id();
    }

    private static ShopHttp.Answer add(UUID customer, UUID id, Map<String, Object> body) {
        return owner.put("/api/customers/" + customer + "/tax-certificates/" + id, body);
    }

    private static Map<String, Object> certificate(String place, @Nullable LocalDate until) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "place",
                place,
                "number",
                "R-77",
                "kind",
                "RESALE",
                "validFrom",
                TODAY.minusYears(1).toString()));
        if (until != null) {
            body.put("validUntil", until.toString());
        }
        return body;
    }

    private static ShopHttp.Answer quote(UUID customer) {
        String tag = "TC-" + UUID.randomUUID().toString().substring(0, 8);
        UUID piece = owner.post("/api/pieces", Requests.aPendant(branch, tag)).id();
        return owner.post(
                "/api/quotes",
                Map.of("branchId", branch, "customerId", customer, "lines", List.of(Map.of("pieceId", piece))));
    }
}
