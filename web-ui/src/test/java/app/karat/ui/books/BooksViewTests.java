package app.karat.ui.books;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BooksViewTests extends ScreenTest {

    @Test
    void proofNamesTheDocumentAtFault() {
        SERVICES.when("GET /api/books/proofs", Answer.ok("{\"items\":[%s]}".formatted(proof(1, """
                [{"document":"sale","id":"s-1","detail":"MUM/2627/000042: paid 10.00 of 11.00"}]"""))));
        Component books = open("");
        assertThat(words(books)).contains("1 findings", "MUM/2627/000042: paid 10.00 of 11.00", "1042-9f86");
    }

    @Test
    void proofIsMadeWhenAskedFor() {
        SERVICES.when("GET /api/books/proofs", Answer.ok("{\"items\":[]}"));
        Component books = open("");
        assertThat(words(books)).contains("No proof yet");
        SERVICES.when("POST /api/books/proofs", Answer.ok(proof(0, "[]")))
                .when("GET /api/books/proofs", Answer.ok("{\"items\":[%s]}".formatted(proof(0, "[]"))));
        find(Button.class, books).single().click();
        settle();
        assertThat(SERVICES.asked("POST /api/books/proofs")).hasSize(1);
        assertThat(words(books)).contains("The books hold");
    }

    @Test
    void slidingTheGoldPriceAsksForThatRate() {
        SERVICES.when("GET /api/books/stock-value", Answer.ok("""
                {"at":"2026-01-05T05:00:00Z","lines":[],
                 "withoutMetal":{"pieces":40,"carats":"4.00","cost":{"amount":"40000.00","currency":"INR"}},
                 "total":{"pieces":2,"grams":"19.800","fineGrams":"18.136",
                 "cost":{"amount":"140000.00","currency":"INR"},"value":{"amount":"150000.00","currency":"INR"}}}"""));
        Component books = open("/value");
        assertThat(words(books)).contains("18.136", "₹1,50,000", "₹10,000 above cost", "40 pieces, 4.00\u00a0ct");
        IntegerSlider slider = find(IntegerSlider.class, books).single();
        test(slider).setValue(10);
        settle();
        assertThat(find(BigDecimalField.class, books).single().getValue()).isEqualTo(new BigDecimal("7205.00"));
        assertThat(SERVICES.asked("GET /api/books/stock-value").getLast().line())
                .contains("rate=7205.00");
    }

    @Test
    void accountsAddUpUnderTheirColumns() {
        String money = "{\"amount\":\"%s\",\"currency\":\"INR\"}";
        String line = "{\"account\":\"%s\",\"opening\":%s,\"debit\":%s,\"credit\":%s,\"closing\":%s}";
        String zero = money.formatted("0.00");
        String five = money.formatted("5.00");
        SERVICES.when(
                "GET /api/books/trial-balance",
                Answer.ok("{\"from\":\"2026-01-01\",\"to\":\"2026-01-05\",\"lines\":[%s],\"total\":%s}"
                        .formatted(
                                line.formatted("CASH", zero, five, zero, five) + ","
                                        + line.formatted("PAYABLE:" + Json.BRANCH, zero, zero, five, five)
                                                .replace("\"opening\"", "\"name\":\"Supplier One\",\"opening\""),
                                line.formatted("TOTAL", zero, five, five, zero))));
        Component books = open("/accounts");
        assertThat(SERVICES.asked("GET /api/books/trial-balance").getLast().line())
                .contains("from=", "to=");
        assertThat(words(books)).contains("All branches");
        Grid<?> grid = find(Grid.class, books).single();
        assertThat(test(grid).getCellText(1, 0)).isEqualTo("Payable to Supplier One");
    }

    @Test
    void ageStandsByCategory() {
        SERVICES.when("GET /api/books/stock-age", Answer.ok("""
                {"lines":[{"category":"Ring","span":"OLDER","pieces":3,"netGrams":"29.700","fineGrams":"27.205",
                 "cost":{"amount":"210000.00","currency":"INR"},"value":{"amount":"220000.00","currency":"INR"}}]}"""));
        assertThat(words(open("/age"))).contains("Over a year", "₹2,10,000", "3 pieces");
        assertThat(SERVICES.asked("GET /api/books/stock-age").getLast().line()).contains(Json.BRANCH);
    }

    private Component open(String part) {
        UI.getCurrent().navigate("books" + part);
        settle();
        return (Component) getCurrentView();
    }

    private static String proof(int findings, String examples) {
        return """
                {"id":"5b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0099","at":"2026-01-05T05:00:00Z","by":"Owner","millis":1200,
                 "anchor":"1042-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","findings":%d,
                 "checks":[{"name":"sales/sales_paid","title":"The payments of every sale are its total","findings":%d,"examples":%s}],
                 "counts":{"sales":12}}""".formatted(findings, findings, examples);
    }
}
