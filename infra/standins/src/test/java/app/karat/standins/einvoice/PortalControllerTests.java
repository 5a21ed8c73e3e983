package app.karat.standins.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "karat.standins.mail.smtp-port=0")
class PortalControllerTests {

    private static final String SELLER = "27AAPFU0939F1ZV";

    private static final String FORM = """
            {"Version":"1.1","TranDtls":{"TaxSch":"GST","SupTyp":"B2B"},"DocDtls":{"Typ":"INV","No":"%s","Dt":"24/11/2026"},
             "SellerDtls":{"Gstin":"27AAPFU0939F1ZV","LglNm":"Suvarna","Addr1":"1 Road","Loc":"Mumbai","Pin":400002,"Stcd":"27"},
             "BuyerDtls":{"Gstin":"29AAGCB7383J1Z4","LglNm":"Buyer","Pos":"27","Addr1":"2 Road","Loc":"Bengaluru","Pin":560001,"Stcd":"29"},
             "ItemList":[{"SlNo":"1","HsnCd":"7113","AssAmt":100.00,"GstRt":3,"TotItemVal":103.00}],
             "ValDtls":{"AssVal":100.00,"RndOffAmt":0,"TotInvVal":103.00}}""";

    @LocalServerPort
    private int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @AfterEach
    void wellAgain() {
        tell(false);
    }

    /** Worked out with {@code printf 27AAPFU0939F1ZV2026-27INVMUM/2627/000042 | sha256sum}. */
    @Test
    void theNumberIsTheHashOfSupplierYearTypeAndNumber() {
        assertThat(Irn.of(SELLER, LocalDate.of(2026, 11, 24), "INV", "MUM/2627/000042"))
                .isEqualTo("d91cdcfbc43a629737c5b531d5b7b628ab85809db117e6502f91e5035b1b1e78");
        assertThat(Irn.financialYear(LocalDate.of(2027, 3, 31))).isEqualTo("2026-27");
        assertThat(Irn.financialYear(LocalDate.of(2027, 4, 1))).isEqualTo("2027-28");
    }

    @Test
    void anInvoiceGetsItsNumberAndASignedCode() {
        JsonNode answer = register(FORM.formatted("MUM/2627/000042"));
        assertThat(answer.at("/Status").asInt()).isEqualTo(1);
        assertThat(answer.at("/Data/Irn").asString())
                .isEqualTo(Irn.of(SELLER, LocalDate.of(2026, 11, 24), "INV", "MUM/2627/000042"));
        assertThat(answer.at("/Data/AckDt").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        String payload = answer.at("/Data/SignedQRCode").asString().split("\\.", -1)[1];
        assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .contains("29AAGCB7383J1Z4", "103", answer.at("/Data/Irn").asString());
    }

    @Test
    void theSamePaperAgainIsADuplicateWithItsFirstNumber() {
        String irn = register(FORM.formatted("D/1")).at("/Data/Irn").asString();
        JsonNode again = register(FORM.formatted("D/1"));
        assertThat(again.at("/Status").asInt()).isZero();
        assertThat(again.at("/ErrorDetails/0/ErrorCode").asString()).isEqualTo("2150");
        assertThat(again.at("/InfoDtls/0/InfCd").asString()).isEqualTo("DUPIRN");
        assertThat(again.at("/InfoDtls/0/Desc/Irn").asString()).isEqualTo(irn);
        JsonNode found = client.get()
                .uri("/eicore/v1.03/Invoice/irn/" + irn)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(found.at("/Data/SignedQRCode").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "400002,40,5002",
        "\"TotInvVal\":103.00,\"TotInvVal\":105.00,2189",
        "\"AssVal\":100.00,\"AssVal\":90.00,2182",
        "\"Pos\":\"27\",\"Pos\":\"MH\",5002"
    })
    void whatCannotBeIsRefused(String part, String instead, String code) {
        JsonNode answer = register(FORM.formatted("X/1").replace(part, instead));
        assertThat(answer.at("/Status").asInt()).isZero();
        assertThat(answer.at("/ErrorDetails/0/ErrorCode").asString()).isEqualTo(code);
    }

    @Test
    void itCanBeToldToFail() {
        tell(true);
        post(FORM.formatted("F/1")).expectStatus().isEqualTo(503);
    }

    private JsonNode register(String form) {
        return post(form)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec post(String form) {
        return client.post()
                .uri("/eicore/v1.03/Invoice")
                .header("client_id", "local")
                .header("Gstin", SELLER)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }

    private void tell(boolean failing) {
        client.put()
                .uri("/admin/e-invoice")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"failing\":" + failing + "}")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
