package app.karat.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchEditDialogTests extends ScreenTest {

    @BeforeEach
    void onePiece() {
        SERVICES.when("GET /api/pieces", Answer.ok("""
                {"items":[%s],"totals":{"pieces":1}}""".formatted(Json.piece("R-1", "IN_STOCK"))));
        SERVICES.when(
                "GET /api/pieces/own-fields", Answer.ok("[{\"key\":\"tray\",\"label\":\"Tray\",\"type\":\"TEXT\"}]"));
        SERVICES.when("POST /api/piece-edits/previews", Answer.ok("[" + edited("PLANNED", null) + "]"));
    }

    @Test
    void changeIsLookedAtMadeAndTakenBack() {
        Dialog dialog = opened();
        test(find(TextField.class, dialog).withCaption("Category").single()).setValue("Bridal");
        test(find(TextField.class, dialog).withCaption("Tray").single()).setValue("T-7");
        click(dialog, "See what changes");
        assertThat(words(dialog)).contains("Ring becomes Bridal", "Will change");
        SERVICES.when("PUT /api/piece-edits/*", run(edited("CHANGED", null)));
        click(dialog, "Change them");
        var sent = SERVICES.asked("PUT /api/piece-edits/").getLast();
        assertThat(sent.body()).contains("\"category\":\"Bridal\"", "\"tray\":\"T-7\"", Json.PIECE);
        assertThat(words(dialog)).contains("1 changed, 0 left alone.");
        SERVICES.when("PUT /api/piece-edits/*", run(edited("UNDONE", null)));
        click(dialog, "Take it back");
        assertThat(SERVICES.asked("PUT /api/piece-edits/").getLast().line())
                .startsWith(sent.line().replaceFirst("\\?.*", ""))
                .contains("/undo");
        assertThat(words(dialog)).contains("1 taken back, 0 kept as they are.");
    }

    @Test
    void pieceThatIsLeftAloneSaysWhyAndNothingIsOffered() {
        SERVICES.when("POST /api/piece-edits/previews", Answer.ok("[" + edited("REFUSED", "STATUS") + "]"));
        Dialog dialog = opened();
        test(find(TextField.class, dialog).withCaption("Category").single()).setValue("Bridal");
        click(dialog, "See what changes");
        assertThat(words(dialog)).contains("It is sold, gone or on its way.", "Left alone");
        assertThat(find(Button.class, dialog).withText("Change them").exists()).isFalse();
    }

    private Dialog opened() {
        StockView stock = navigate(StockView.class);
        settle();
        @SuppressWarnings("unchecked")
        Grid<Object> grid = find(Grid.class, stock).single();
        Checkbox tick = (Checkbox) test(grid).getCellComponent(0, 0);
        test(tick).click();
        test(find(Button.class, stock).withText("Change").single()).click();
        return find(Dialog.class).single();
    }

    private void click(Dialog dialog, String text) {
        test(find(Button.class, dialog).withText(text).single()).click();
    }

    private static Answer run(String piece) {
        return Answer.ok("{\"id\":\"" + Json.PIECE + "\",\"pieces\":[" + piece + "]}");
    }

    private static String edited(String state, @Nullable String refusal) {
        return """
                {"pieceId":"%s","tag":"R-1","name":"Temple ring","version":1,"state":"%s",%s
                 "before":{"category":"Ring","own":{}},"after":{"category":"Bridal","own":{"tray":"T-7"}}}""".formatted(Json.PIECE, state, refusal == null ? "" : "\"refusal\":\"" + refusal + "\",");
    }
}
