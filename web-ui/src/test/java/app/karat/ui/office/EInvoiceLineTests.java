package app.karat.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.api.shop.CreditNote;
import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EInvoiceLineTests extends ScreenTest {

    private static final String NOTE = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0098";
    private static final String SALE = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0099";

    @BeforeEach
    void aSale() {
        SERVICES.when("GET /api/sales", Answer.ok("{\"items\":[]}"))
                .when("GET /api/sales/" + SALE, Answer.ok(Json.sale(SALE)));
    }

    @Test
    void theNumberOfARegisteredInvoiceIsShown() {
        SERVICES.when("GET /api/sales/" + SALE + "/e-invoice", Answer.ok("""
                {"saleId":"%s","status":"REGISTERED","irn":"fc1ac410","ackNo":"1120","ackAt":"2026-11-24 15:30:14","attempts":1}""".formatted(SALE)));
        assertThat(words(open())).contains("E-invoice", "Registered", "IRN fc1ac410", "1120, 2026-11-24 15:30:14");
        assertThat(find(Button.class).all()).noneMatch(one -> one.getText().equals("Register again"));
    }

    @Test
    void aRefusalSaysWhyAndCanBeTriedAgain() {
        SERVICES.when("GET /api/sales/" + SALE + "/e-invoice", Answer.ok("""
                {"saleId":"%s","status":"REJECTED","error":"The customer needs a PIN code.","attempts":1}""".formatted(SALE)));
        SERVICES.when("POST /api/sales/" + SALE + "/e-invoice/retry", Answer.ok("""
                {"saleId":"%s","status":"PENDING","attempts":0}""".formatted(SALE)));
        SalesView sales = open();
        assertThat(words(sales)).contains("Not registered", "The customer needs a PIN code.");
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals("Register again"))
                        .single())
                .click();
        assertThat(words(sales)).contains("Waiting to be registered", "tried again within a minute");
    }

    @Test
    void othersHaveNone() {
        assertThat(words(open())).contains("MUM/25-26/0001").doesNotContain("E-invoice");
    }

    @Test
    void aCreditNoteShowsItsOwn() {
        SERVICES.when("GET /api/credit-notes", Answer.ok("""
                        {"items":[{"id":"%s","number":"MUM/C2627/00001","kind":"RETURN","at":"2026-01-05T05:01:00Z",
                         "saleId":"%s","invoiceNumber":"MUM/25-26/0001","total":{"amount":"10.00","currency":"INR"},
                         "reason":"Did not fit"}]}""".formatted(NOTE, SALE)))
                .when("GET /api/credit-notes/" + NOTE + "/e-invoice", Answer.ok("""
                        {"saleId":"%s","noteId":"%s","status":"REJECTED","error":"No PIN code.","attempts":1}""".formatted(SALE, NOTE)))
                .when("POST /api/credit-notes/" + NOTE + "/e-invoice/retry", Answer.ok("""
                        {"saleId":"%s","noteId":"%s","status":"PENDING","attempts":0}""".formatted(SALE, NOTE)));
        CreditNotesView notes = navigate(CreditNotesView.class);
        @SuppressWarnings("unchecked")
        Grid<CreditNote> grid = find(Grid.class, notes).single();
        test(grid).clickRow(0);
        assertThat(words(notes)).contains("Not registered", "No PIN code.");
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals("Register again"))
                        .single())
                .click();
        assertThat(words(notes)).contains("Waiting to be registered");
    }

    private SalesView open() {
        return navigate(SalesView.class, Map.of("sale", SALE));
    }
}
