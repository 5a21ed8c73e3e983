package app.karat.ui.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.api.shop.StockTake;
import app.karat.ui.common.Formats;
import app.karat.ui.goods.LotWords;
import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StockTakesViewTests extends ScreenTest {

    private static final String TAKE = "5b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0077";
    private static final Formats INDIA = Formats.of("en-IN", Currency.getInstance("INR"), "Asia/Kolkata");
    private static final String PATH = "/api/stock-takes/" + TAKE;

    @Test
    void withoutAnyCountTheScreenSaysWhatItIsFor() {
        SERVICES.when("GET /api/stock-takes", Answer.ok("{\"items\":[]}"));
        assertThat(words(navigate(StockTakesView.class)))
                .contains("Nothing has been counted here yet", "Start counting");
    }

    @Test
    void scanAnswersInWordsAndTheCountersFollow() {
        SERVICES.when("GET " + PATH, Answer.ok(take("COUNTING", "{\"COUNTED\":41,\"FOREIGN\":1}", "null")))
                .when("GET " + PATH + "/scans", Answer.ok("[]"))
                .when("POST " + PATH + "/scans", Answer.ok(answer("RING-7", "FOREIGN", false)));
        Component screen = open();
        TextField field = find(TextField.class, screen).withClassName("k-scan").single();
        field.setValue("ring-7");
        fireEnter(field);

        assertThat(SERVICES.asked("POST " + PATH + "/scans").getLast().body()).contains("\"tag\":\"ring-7\"");
        assertThat(words(screen)).contains("RING-7", "Of another branch", "41");
        assertThat(field.getValue()).isEmpty();
    }

    @Test
    void lotIsAskedForHowMuchThereIsOfIt() {
        SERVICES.when("GET " + PATH, Answer.ok(take("COUNTING", "{}", "null")))
                .when("GET " + PATH + "/scans", Answer.ok("[]"))
                .when("POST " + PATH + "/scans", Answer.ok(answer("BOX", "QUANTITY_NEEDED", false)));
        Component screen = open();
        TextField field = find(TextField.class, screen).withClassName("k-scan").single();
        field.setValue("box");
        fireEnter(field);
        assertThat(words(screen)).contains("A lot: say how much there is");
        assertThat(field.getValue()).isEqualTo("box");
        var count = find(IntegerField.class, screen).single();
        count.setValue(8);
        SERVICES.when("POST " + PATH + "/scans", Answer.ok(answer("BOX", "COUNTED", false)));
        fireEnter(field);
        assertThat(SERVICES.asked("POST " + PATH + "/scans").getLast().body()).contains("\"count\":8");
        assertThat(field.getValue()).isEmpty();
        assertThat(count.isVisible()).isFalse();
    }

    @Test
    void lotsDifferenceIsTakenInItsOwnMeasureAndBooked() {
        String result = """
                {"expected":{"pieces":0,"grossGrams":"0.000","fineGrams":"0.000"},"matched":{"pieces":0,"grossGrams":"0.000",
                 "fineGrams":"0.000"},"missing":{"pieces":0,"grossGrams":"0.000","fineGrams":"0.000"},"explained":[],
                 "variances":[{"tag":"BOX","kind":"QUANTITY","name":"Gift box","cost":"10.00",
                  "books":{"count":8,"grams":"0.000","carats":"0.00"},"counted":{"count":7,"grams":"0.000","carats":"0.00"}}]}""";
        SERVICES.when("GET " + PATH, Answer.ok(take("CLOSED", "{\"COUNTED\":1}", result)));
        Component screen = open();
        assertThat(words(screen)).contains("1 to decide");
        var difference = (StockTake.Variance)
                find(Grid.class, screen).single().getListDataView().getItem(0);
        assertThat(difference.booked()).isTrue();
        assertThat(LotWords.much(Objects.requireNonNull(difference.counted()), INDIA))
                .isEqualTo("7 pieces");
    }

    @Test
    void whatIsMissingIsDecidedBeforeItIsWritten() {
        String missing = """
                {"expected":{"pieces":3,"grossGrams":"30.000","fineGrams":"27.000"},"matched":{"pieces":2,"grossGrams":"20.000",
                 "fineGrams":"18.000"},"missing":{"pieces":1,"grossGrams":"10.000","fineGrams":"9.000"},"explained":[],
                 "variances":[{"tag":"RING-9","kind":"MISSING","name":"Band","grossGrams":"10.000","fineGrams":"9.000"%s}]}""";
        SERVICES.when("GET " + PATH, Answer.ok(take("CLOSED", "{\"COUNTED\":2}", missing.formatted(""))));
        Component screen = open();
        assertThat(words(screen)).contains("30.000", "Missing", "1 to decide");
        assertThat(button(screen, "1 to decide").isEnabled()).isFalse();
        assertThat(find(Grid.class, screen).exists()).isTrue();

        String decided = missing.formatted(",\"decision\":{\"accepted\":true,\"reason\":\"lost\",\"by\":\"Owner\"}");
        SERVICES.when("GET " + PATH, Answer.ok(take("CLOSED", "{\"COUNTED\":2}", decided)))
                .when(
                        "POST " + PATH + "/post",
                        Answer.ok(take("POSTED", "{\"COUNTED\":2}", decided)
                                .replace(
                                        "\"posting\":null",
                                        "\"posting\":{\"writtenOff\":1,\"takenBack\":0,\"lots\":0,\"movedOn\":[]}")));
        screen = open();
        button(screen, "Write to the books").click();
        assertThat(words(screen)).contains("Written to the books: 1 missing");
    }

    private Component open() {
        SERVICES.when("GET /api/stock-takes", Answer.ok("{\"items\":[]}"));
        UI.getCurrent().navigate("stocktake");
        UI.getCurrent().navigate("stocktake/" + TAKE);
        settle();
        return (Component) getCurrentView();
    }

    private Button button(Component screen, String text) {
        return find(Button.class, screen).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void fireEnter(TextField field) {
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                field,
                new com.vaadin.flow.component.KeyPressEvent(
                        field, com.vaadin.flow.component.Key.ENTER.getKeys().getFirst()));
    }

    private static String take(String status, String counted, String result) {
        return """
                {"id":"%s","branchId":"%s","status":"%s","startedAt":"2026-01-05T05:00:00Z","startedBy":"Owner","counted":%s,
                 "result":%s,"posting":null,"version":1}""".formatted(TAKE, Json.BRANCH, status, counted, result);
    }

    private static String answer(String tag, String found, boolean again) {
        return "[{\"tag\":\"%s\",\"found\":\"%s\",\"name\":\"Band\",\"again\":%s}]".formatted(tag, found, again);
    }
}
