package app.karat.shop.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.Requests;
import app.karat.shop.ShopHttp;
import app.karat.shop.branches.Shops;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a sale to a business to the number on its invoice, against a portal over HTTP. */
class EInvoiceHttpTests {

    private static final String OURS = "27AAPFU0939F1ZV";
    private static final String THEIRS = "29AAGCB7383J1Z4";
    private static final List<JsonNode> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static final Map<String, String> GIVEN = Collections.synchronizedMap(new HashMap<>());

    static volatile int failing;
    static DisposableServer portal;
    static ShopHttp shop;
    static TenantRef india;
    static TenantRef other;
    static ShopHttp.As owner;
    static UUID branch;

    @BeforeAll
    static void start() {
        portal = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.post(
                                "/eicore/v1.03/Invoice",
                                (request, response) -> request.receive()
                                        .aggregate()
                                        .asString()
                                        .flatMap(body -> response.status(failing > 0 ? 503 : 200)
                                                .header("Content-Type", "application/json")
                                                .sendString(Mono.just(answer(body)))
                                                .then()))
                        .get(
                                "/eicore/v1.03/Invoice/irn/{irn}",
                                (request, response) -> response.header("Content-Type", "application/json")
                                        .sendString(Mono.just(given(String.valueOf(request.param("irn")))))))
                .bindNow();
        shop = ShopHttp.start();
        india = ShopHttp.platform().newIndianTenant();
        other = ShopHttp.platform().newIndianTenant();
        owner = shop.owner(india);
        JsonNode own = owner.get("/api/me").json().at("/branches/0");
        branch = UUID.fromString(own.get("id").asString());
        assertThat(owner.put(
                                "/api/settings",
                                Map.of("business", "Suvarna Jewels", "taxId", OURS),
                                owner.get("/api/settings").json().get("version").asLong())
                        .status())
                .isEqualTo(200);
        var address = Map.of(
                "code",
                "MUM",
                "name",
                "Mumbai",
                "place",
                "MH",
                "address",
                "Sample Street 12, Zaveri Bazaar\nMumbai 400 002");
        assertThat(owner.put(
                                "/api/branches/" + branch,
                                address,
                                own.get("version").asLong())
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        shop.close();
        portal.disposeNow();
    }

    @BeforeEach
    void well() {
        failing = 0;
    }

    @Test
    void theFormSaysWhatTheInvoiceSaysUnderThePublishedNames() {
        UUID sale = sold(business(THEIRS, "Sample Street 9, Jayanagar, Bengaluru 560041"));
        JsonNode invoice = owner.get("/api/sales/" + sale).json();
        JsonNode form = owner.get("/api/sales/" + sale + "/e-invoice/inv-01").json();
        assertThat(form.at("/Version").asString()).isEqualTo("1.1");
        assertThat(form.at("/TranDtls").toString()).contains("\"TaxSch\":\"GST\"", "\"SupTyp\":\"B2B\"");
        assertThat(form.at("/DocDtls/No").asString())
                .isEqualTo(invoice.at("/invoiceNumber").asString());
        assertThat(form.at("/DocDtls/Dt").asString()).matches("\\d\\d/\\d\\d/20\\d\\d");
        assertThat(form.at("/SellerDtls/Pin").asInt()).isEqualTo(400002);
        assertThat(form.at("/SellerDtls/Stcd").asString()).isEqualTo("27");
        assertThat(form.at("/BuyerDtls/Gstin").asString()).isEqualTo(THEIRS);
        assertThat(form.at("/BuyerDtls/Loc").asString()).isEqualTo("Bengaluru");
        assertThat(form.at("/ItemList/0/HsnCd").asString()).isEqualTo("7113");
        assertThat(form.at("/ItemList/0/GstRt").decimalValue()).isEqualByComparingTo("3");
        assertThat(form.at("/ItemList/0/IsServc").asString()).isEqualTo("N");
        assertThat(form.at("/ValDtls/AssVal").decimalValue())
                .isEqualByComparingTo(invoice.at("/taxable/amount").asString());
        assertThat(form.at("/ValDtls/TotInvVal").decimalValue())
                .isEqualByComparingTo(invoice.at("/total/amount").asString());
        var sums = form.get("ItemList").get(0);
        assertThat(sums.get("TotItemVal")
                        .decimalValue()
                        .add(form.at("/ValDtls/RndOffAmt").decimalValue()))
                .isEqualByComparingTo(invoice.at("/total/amount").asString());
        assertThat(sums.get("TotItemVal").isNumber()).isTrue();
    }

    @Test
    void theNumberStandsOnTheInvoiceAndIsAskedForOnce() throws Exception {
        UUID sale = sold(business(THEIRS, "Sample Street 9, Jayanagar, Bengaluru 560041"));
        assertThat(state(sale).text("/status")).isEqualTo("PENDING");
        assertThat(pdf(sale)).doesNotContain("IRN");
        work();
        var registered = state(sale);
        assertThat(registered.text("/status")).isEqualTo("REGISTERED");
        assertThat(registered.text("/irn")).hasSize(64);
        assertThat(pdf(sale).replaceAll("\\s", ""))
                .contains("IRN" + registered.text("/irn"))
                .contains("112010000000001", "GSTIN" + THEIRS);
        int before = ASKED.size();
        work();
        assertThat(ASKED).hasSize(before);
        assertThat(owner.post("/api/sales/" + sale + "/e-invoice/retry", "{}").problem())
                .isEqualTo("e-invoice-registered");
    }

    @Test
    void aPortalThatIsAwayLeavesTheSaleValidAndIsAskedAgain() {
        UUID sale = sold(business(THEIRS, "Sample Street 9, Jayanagar, Bengaluru 560041"));
        failing = 1;
        work();
        var waiting = state(sale);
        assertThat(waiting.text("/status")).isEqualTo("PENDING");
        assertThat(waiting.text("/error")).contains("503");
        assertThat(waiting.text("/nextAt")).isNotEmpty();
        assertThat(owner.get("/api/sales/" + sale).status()).isEqualTo(200);
        failing = 0;
        work();
        assertThat(state(sale).text("/status")).isEqualTo("PENDING");
        assertThat(owner.post("/api/sales/" + sale + "/e-invoice/retry", "{}").status())
                .isEqualTo(200);
        work();
        assertThat(state(sale).text("/status")).isEqualTo("REGISTERED");
    }

    @Test
    void anAnswerThatGotLostIsFoundAgain() {
        UUID sale = sold(business(THEIRS, "Sample Street 9, Jayanagar, Bengaluru 560041"));
        String number = owner.get("/api/sales/" + sale).text("/invoiceNumber");
        String irn = irn(number);
        GIVEN.put(number, irn);
        work();
        assertThat(state(sale).text("/status")).isEqualTo("REGISTERED");
        assertThat(state(sale).text("/irn")).isEqualTo(irn);
    }

    @Test
    void whatIsMissingIsSaidAndWaitsForPeople() {
        UUID sale = sold(business(THEIRS, "Behind the temple"));
        var form = owner.get("/api/sales/" + sale + "/e-invoice/inv-01");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.json().at("/errors/0/field").asString()).isEqualTo("customer.address");
        work();
        assertThat(state(sale).text("/status")).isEqualTo("REJECTED");
        assertThat(state(sale).text("/error")).contains("PIN code");
    }

    @Test
    void onlyBusinessesOfThisShopHaveOne() {
        UUID walkIn = sold(null);
        assertThat(state(walkIn).problem()).isEqualTo("e-invoice-not-needed");
        UUID sale = sold(business(THEIRS, "Sample Street 9, Jayanagar, Bengaluru 560041"));
        var stranger = shop.owner(other);
        stranger.get("/api/me");
        assertThat(stranger.get("/api/sales/" + sale + "/e-invoice").problem()).isEqualTo("sale-unknown");
        assertThat(worker().here().contextWrite(CurrentTenant.in(other)).block(Duration.ofSeconds(30)))
                .isZero();
        assertThat(state(sale).text("/status")).isEqualTo("PENDING");
    }

    @Test
    void aGstinWithAWrongSignIsNamed() {
        var customer = owner.post("/api/customers", Map.of("name", "Customer One", "taxId", THEIRS.replace('8', '9')));
        assertThat(customer.status()).isEqualTo(422);
        assertThat(customer.json().at("/errors/0/field").asString()).isEqualTo("taxId");
        assertThat(customer.json().at("/errors/0/rule").asString()).isEqualTo("gstin-check");
        var settings = owner.put(
                "/api/settings",
                Map.of("business", "Suvarna Jewels", "taxId", "27AAPFU0939F1YV"),
                owner.get("/api/settings").json().get("version").asLong());
        assertThat(settings.json().at("/errors/0/rule").asString()).isEqualTo("gstin-form");
    }

    @Test
    void aCreditNoteOnAnInvoiceIsRegisteredAsOne() {
        UUID sale = sold(business(THEIRS, "Sample Street 9, Jayanagar, Bengaluru 560041"));
        UUID note = takenBack(sale);
        JsonNode said = owner.get("/api/credit-notes/" + note).json();
        JsonNode form =
                owner.get("/api/credit-notes/" + note + "/e-invoice/inv-01").json();
        assertThat(form.at("/DocDtls/Typ").asString()).isEqualTo("CRN");
        assertThat(form.at("/DocDtls/No").asString())
                .isEqualTo(said.get("number").asString());
        assertThat(form.at("/RefDtls/PrecDocDtls/0/InvNo").asString())
                .isEqualTo(owner.get("/api/sales/" + sale).text("/invoiceNumber"));
        assertThat(form.at("/BuyerDtls/Gstin").asString()).isEqualTo(THEIRS);
        assertThat(form.at("/BuyerDtls/Pos").asString()).isEqualTo("29");
        assertThat(form.at("/ItemList/0/GstRt").decimalValue()).isEqualByComparingTo("3");
        assertThat(form.at("/ValDtls/TotInvVal").decimalValue())
                .isEqualByComparingTo(said.at("/total/amount").asString());
        assertThat(sum(form, "TotItemVal").add(form.at("/ValDtls/RndOffAmt").decimalValue()))
                .isEqualByComparingTo(said.at("/total/amount").asString());
        assertThat(sum(form, "IgstAmt"))
                .isEqualByComparingTo(form.at("/ValDtls/IgstVal").decimalValue());
        assertThat(note(note).text("/status")).isEqualTo("PENDING");
        work();
        assertThat(note(note).text("/status")).isEqualTo("REGISTERED");
        assertThat(note(note).text("/noteId")).isEqualTo(note.toString());
        assertThat(state(sale).text("/status")).isEqualTo("REGISTERED");
        assertThat(note(note).text("/irn")).isNotEqualTo(state(sale).text("/irn"));
        assertThat(ASKED.stream().map(asked -> asked.at("/DocDtls/Typ").asString()))
                .contains("INV", "CRN");
        int before = ASKED.size();
        work();
        assertThat(ASKED).hasSize(before);
        assertThat(owner.post("/api/credit-notes/" + note + "/e-invoice/retry", "{}")
                        .problem())
                .isEqualTo("e-invoice-registered");
    }

    @Test
    void onlyNotesToBusinessesOfThisShopAreRegistered() {
        UUID walkIn = takenBack(sold(null));
        assertThat(note(walkIn).problem()).isEqualTo("e-invoice-not-needed");
        UUID note = takenBack(sold(business(THEIRS, "Behind the temple")));
        var stranger = shop.owner(other);
        stranger.get("/api/me");
        assertThat(stranger.get("/api/credit-notes/" + note + "/e-invoice").status())
                .isEqualTo(404);
        work();
        assertThat(note(note).text("/status")).isEqualTo("REJECTED");
        assertThat(note(note).text("/error")).contains("PIN code");
        assertThat(owner.post("/api/credit-notes/" + note + "/e-invoice/retry", "{}")
                        .text("/status"))
                .isEqualTo("PENDING");
    }

    @Test
    void triesComeLaterAndLater() {
        assertThat(EInvoiceWork.wait(0)).hasSeconds(30);
        assertThat(EInvoiceWork.wait(3)).hasSeconds(240);
        assertThat(EInvoiceWork.wait(50)).hasHours(6);
    }

    private static void work() {
        worker().here().contextWrite(CurrentTenant.in(india)).block(Duration.ofSeconds(30));
    }

    private static EInvoiceWork worker() {
        var beans = shop.context();
        var properties = new EInvoiceProperties(
                URI.create("http://localhost:" + portal.port()),
                "program",
                "secret",
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        return new EInvoiceWork(
                beans.getBean(TenantTransactions.class),
                beans.getBean(EInvoiceStore.class),
                new GstPortal(WebClient.builder(), properties),
                beans.getBean(Papers.class),
                beans.getBean(Shops.class),
                beans.getBean(Outbox.class),
                beans.getBean(Clock.class));
    }

    private static String answer(String body) {
        JsonNode form = JsonMapper.shared().readTree(body);
        ASKED.add(form);
        String number = form.at("/DocDtls/No").asString();
        String known = GIVEN.get(number);
        if (known != null) {
            return """
                    {"Status":0,"ErrorDetails":[{"ErrorCode":"2150","ErrorMessage":"Duplicate IRN"}],
                     "InfoDtls":[{"InfCd":"DUPIRN","Desc":{"AckNo":"112010000000001","AckDt":"2026-11-24 10:00:00","Irn":"%s"}}]}""".formatted(known);
        }
        GIVEN.put(number, irn(number));
        return given(irn(number));
    }

    private static String given(String irn) {
        return """
                {"Status":1,"Data":{"AckNo":112010000000001,"AckDt":"2026-11-24 10:00:00","Irn":"%s","SignedInvoice":"a.b.c",
                 "SignedQRCode":"eyJhbGciOiJSUzI1NiJ9.%s.c2lnbmF0dXJl","Status":"ACT"}}""".formatted(irn, "x".repeat(600));
    }

    private static String irn(String number) {
        return "%064x".formatted(new java.math.BigInteger(1, number.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static ShopHttp.Answer state(UUID sale) {
        return owner.get("/api/sales/" + sale + "/e-invoice");
    }

    private static ShopHttp.Answer note(UUID note) {
        return owner.get("/api/credit-notes/" + note + "/e-invoice");
    }

    private static BigDecimal sum(JsonNode form, String column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : form.get("ItemList")) {
            sum = sum.add(item.get(column).decimalValue());
        }
        return sum;
    }

    private static UUID takenBack(UUID sale) {
        UUID note = UUID.randomUUID();
        var offer = owner.post("/api/credit-notes/previews", Map.of("saleId", sale));
        var answer = owner.put("/api/credit-notes/" + note, Requests.creditNote(sale, offer));
        assertThat(answer.status()).as(answer.json().toString()).isIn(200, 201);
        return note;
    }

    private static String pdf(UUID sale) throws Exception {
        var reader =
                new PdfReader(owner.get("/api/sales/" + sale + "/invoice.pdf").content());
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return text.toString();
    }

    private static UUID business(String gstin, String address) {
        var answer = owner.post(
                "/api/customers", Map.of("name", "Business One", "taxId", gstin, "address", address, "place", "KA"));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return answer.id();
    }

    private static UUID sold(UUID customer) {
        String tag = "E-" + UUID.randomUUID().toString().substring(0, 8);
        UUID ring = owner.post("/api/pieces", Requests.aRing(branch, tag).replace("\"AZ4524\"", "null"))
                .id();
        Map<String, Object> wish = new HashMap<>(Requests.quote(branch, ring));
        if (customer != null) {
            wish.put("customerId", customer);
        }
        UUID sale = UUID.randomUUID();
        var answer = owner.put("/api/sales/" + sale, Requests.sale(owner.post("/api/quotes", wish)));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return sale;
    }
}
