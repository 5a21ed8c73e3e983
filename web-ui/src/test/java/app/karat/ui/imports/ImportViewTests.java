package app.karat.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportViewTests extends ScreenTest {

    private static final String RUN = "3b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0009";

    @Test
    void newSheetAsksWhatItsColumnsMeanAndSendsTheMapping() {
        ImportView view = open("UPLOADED", "");
        assertThat(words(view)).contains("stock.csv", "Tag No", "R-1 · R-2", "Gross Wt");
        SERVICES.when("PUT /api/imports/" + RUN + "/mapping", Answer.ok(run("CHECKING", "")));
        press("Check the sheet", view);
        assertThat(SERVICES.asked("PUT /api/imports/" + RUN + "/mapping")
                        .getLast()
                        .body())
                .contains("\"TAG\":0", "\"GROSS\":1", Json.BRANCH, "\"decimalComma\":false");
        assertThat(find(ProgressBar.class, view).exists()).isTrue();
    }

    @Test
    void checkedSheetShowsTotalsAndWhatIsWrongBeforeAnythingHappens() {
        ImportView view = open("CHECKED", """
                ,"checked":{"rows":1000,"pieces":998,"wrongRows":2,"errors":2,"grossGrams":"9980.000","netGrams":"9000.500",
                 "fineGrams":"8244.458","value":{"amount":"54000000.00","currency":"INR"}}""");
        assertThat(words(view))
                .contains("9,980.000", "8,244.458", "₹5,40,00,000", "2 rows are wrong", "Import 998 pieces without");
        SERVICES.when("POST /api/imports/" + RUN + "/start", Answer.ok(run("IMPORTING", "")));
        press("Import 998 pieces without the wrong rows", view);
        assertThat(SERVICES.asked("POST /api/imports/" + RUN + "/start")
                        .getLast()
                        .body())
                .contains("\"withoutWrong\":true");
    }

    @Test
    void undoThatMeetsSoldPiecesOffersToUndoTheOthers() {
        ImportView view = open("DONE", "");
        SERVICES.when(
                "POST /api/imports/" + RUN + "/undo",
                request -> request.body().contains("true")
                        ? Answer.ok(run("UNDOING", ""))
                        : Answer.problem(409, "import-pieces-touched", "3 pieces were sold, moved or changed since."));
        press("Undo this import", view);
        assertThat(words(view)).contains("3 pieces were sold");
        press("Undo all others", view);
        assertThat(words(view)).contains("Being undone");
    }

    private static void answers(String status, String more) {
        SERVICES.when("GET /api/imports", Answer.ok("{\"items\":[" + run(status, more) + "]}"));
        SERVICES.when("GET /api/imports/" + RUN, Answer.ok(run(status, more)));
    }

    private ImportView open(String status, String more) {
        answers(status, more);
        UI.getCurrent().navigate(ImportView.class, QueryParameters.simple(Map.of("run", RUN)));
        settle();
        return (ImportView) getCurrentView();
    }

    private void press(String words, ImportView view) {
        test(find(Button.class, view).withText(words).single()).click();
        settle();
    }

    private static String run(String status, String more) {
        return """
                {"id":"%s","status":"%s","fileName":"stock.csv","fileBytes":100,"format":"CSV","headers":["Tag No","Gross Wt"],
                 "sample":[["R-1","5"],["R-2","6"]],"suggested":{"columns":{"TAG":0,"GROSS":1},"instead":{},"decimalComma":false},
                 "remembered":false,"wrong":[{"row":4,"column":"Tag No","rule":"taken","message":"R-3 is on another piece.","value":"R-3"}],
                 "rowsDone":500,"piecesIn":998,"piecesOut":0,"byName":"Owner One","createdAt":"2026-01-05T05:00:00Z",
                 "updatedAt":"2026-01-05T05:00:00Z"%s}""".formatted(RUN, status, more);
    }
}
