package app.karat.ui.goods;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoodsViewTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0001";
    private static final String OTHER = "7f0c3f7e-9d1b-4f64-8f57-2a7a9b1c0002";

    private static final String PUNE =
            "{\"id\":\"" + OTHER + "\",\"code\":\"PUN\",\"name\":\"Pune\",\"place\":\"MH\",\"address\":\"\"}";

    @BeforeEach
    void goods() {
        answer("transfers", transfer("APPROVED", "WAITING"));
        answer("memos", memo());
        answer("purchases", order());
        SERVICES.when("GET /api/purchases", Answer.ok("{\"items\":[" + summary() + "]}"));
        answer("suppliers", supplier());
        SERVICES.when("GET /api/suppliers/" + ID + "/account", Answer.ok("{\"items\":[]}"));
    }

    @Test
    void transferShowsItsWayAndIsDispatchedByTheBranchThatSends() {
        Component screen = open("transfers/" + ID);
        assertThat(words(screen)).contains("TR-0011223344", "Mumbai to Pune", "Temple ring", "Approved");
        SERVICES.when("POST /api/transfers/" + ID + "/dispatch", Answer.ok(transfer("IN_TRANSIT", "ON_THE_WAY")));
        test(find(Button.class, screen).withText("Dispatch").single()).click();
        assertThat(words(screen)).contains("In transit", "Receive ticked pieces");
        SERVICES.when("POST /api/transfers/" + ID + "/receive", Answer.ok(transfer("RECEIVED", "RECEIVED")));
        test(find(Button.class, screen).withText("Receive ticked pieces").single())
                .click();
        assertThat(SERVICES.asked("POST /api/transfers/" + ID + "/receive")
                        .getLast()
                        .body())
                .contains(Json.PIECE, Json.BRANCH);
    }

    @Test
    void codeOfALotIsTakenWhereTagsAreAndGoesWithItsQuantity() {
        SERVICES.when("GET /api/me", Answer.ok(Json.me().replace("\"branches\":[", "\"branches\":[" + PUNE + ",")));
        SERVICES.when("GET /api/lots", Answer.ok("{\"items\":[" + wire() + "]}"))
                .when("PUT /api/transfers/*", Answer.ok(transfer("REQUESTED", "WAITING")));
        Component screen = open("transfers");
        test(find(Button.class, screen).withText("Send pieces").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).withCaption("Pieces").single()).setValue("wire");
        test(find(Button.class, dialog).withText("Send pieces").single()).click();
        assertThat(SERVICES.asked("PUT /api/transfers/").getLast().body())
                .contains("\"pieces\":[]", "\"lotId\":\"" + OTHER + "\"", "\"grams\":\"7.500\"");
    }

    @Test
    void goodsOfALotAreToldByTheirQuantity() {
        answer(
                "transfers",
                transfer("IN_TRANSIT", "ON_THE_WAY")
                        .replace(
                                "\"state\":",
                                "\"quantity\":{\"count\":40,\"grams\":\"0.000\",\"carats\":\"4.00\"},\"state\":"));
        assertThat(words(open("transfers/" + ID))).contains("R-1 · 40 stones, 4.00\u00a0ct");
    }

    @Test
    void refusalOfAStepIsShownWhereItWasAskedFor() {
        Component screen = open("transfers/" + ID);
        SERVICES.when(
                "POST /api/transfers/" + ID + "/dispatch",
                Answer.problem(409, "transfer-moved-on", "The transfer has changed meanwhile."));
        test(find(Button.class, screen).withText("Dispatch").single()).click();
        assertThat(words(screen)).contains("The transfer has changed meanwhile.");
    }

    @Test
    void codeOfADeliveryNoteLeadsToItsTransfer() {
        Component screen = open("transfers?code=TR-0011223344");
        assertThat(SERVICES.asked("GET /api/transfers").getLast().line()).contains("code=TR-0011223344");
        assertThat(words(screen)).contains("Temple ring");
    }

    @Test
    void memoSaysWhatIsOpenAndOverdue() {
        Component screen = open("memos/" + ID);
        assertThat(words(screen)).contains("Customer One", "The day is past", "Ticked pieces came back");
        assertThat(SERVICES.asked("GET /api/memos").getLast().line()).contains("/api/memos/" + ID);
        assertThat(SERVICES.asked("GET /api/memos").getFirst().line()).contains("open=true");
    }

    @Test
    void orderShowsWhatCameInAndWhatItCost() {
        Component screen = open("purchasing/" + ID);
        assertThat(words(screen))
                .contains("PO-00112233", "Supplier One", "1 of 2", "GR-1", "₹60,075.00", "Receive goods");
    }

    @Test
    void supplierShowsWhatIsOwed() {
        Component screen = open("suppliers/" + ID);
        assertThat(words(screen)).contains("₹1,20,000.00", "Pay");
    }

    private Component open(String address) {
        UI.getCurrent().navigate(address.split("\\?", 2)[0], query(address));
        settle();
        return (Component) getCurrentView();
    }

    private static com.vaadin.flow.router.QueryParameters query(String address) {
        String[] parts = address.split("\\?", 2);
        return parts.length == 1
                ? com.vaadin.flow.router.QueryParameters.empty()
                : com.vaadin.flow.router.QueryParameters.fromString(parts[1]);
    }

    private static void answer(String list, String one) {
        SERVICES.when("GET /api/" + list, Answer.ok("{\"items\":[" + one + "]}"));
        SERVICES.when("GET /api/" + list + "/" + ID, Answer.ok(one));
    }

    private static String wire() {
        return """
                {"id":"%s","branchId":"%s","code":"WIRE","name":"Wire","category":"Wires","kind":"WEIGHT","metal":"GOLD","purity":"22K",
                 "onHand":{"count":0,"grams":"7.500","carats":"0.00"},"version":1,"createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(OTHER, Json.BRANCH);
    }

    private static String transfer(String status, String line) {
        return """
                {"id":"%s","code":"TR-0011223344","fromBranch":"%s","fromName":"Mumbai","toBranch":"%s","toName":"Pune","status":"%s",
                 "lines":[{"pieceId":"%s","tag":"R-1","name":"Temple ring","metal":"GOLD","purity":"22K","grossGrams":"10.000","state":"%s"}],
                 "steps":[{"action":"requested","at":"2026-01-05T05:00:00Z","by":"Manager"}],"version":1,"createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(ID, Json.BRANCH, OTHER, status, Json.PIECE, line);
    }

    private static String memo() {
        return """
                {"id":"%s","code":"ME-00112233","direction":"OUT","branchId":"%s","partyId":"%s","partyName":"Customer One",
                 "dueOn":"2026-01-02","lines":[{"pieceId":"%s","tag":"R-1","name":"Temple ring","metal":"GOLD","purity":"22K",
                 "grossGrams":"10.000","state":"OPEN"}],"madeBy":"Manager","overdue":true,"version":1,"createdAt":"2026-01-01T05:00:00Z"}
                """.formatted(ID, Json.BRANCH, OTHER, Json.PIECE);
    }

    private static String order() {
        return """
                {"id":"%s","code":"PO-00112233","supplierId":"%s","branchId":"%s","status":"PARTLY_RECEIVED","currency":"INR",
                 "lines":[{"design":"Band","category":"Ring","metal":"GOLD","purity":"22K","grossGrams":"10.000","quantity":2,
                  "metalPrice":%s,"making":%s,"stones":%s}],
                 "receipts":[{"id":"%s","at":"2026-01-05T05:00:00Z","by":"Manager","price":%s,
                  "pieces":[{"pieceId":"%s","line":0,"tag":"GR-1","grossGrams":"10.000","price":%s,"cost":%s}]}],
                 "madeBy":"Manager","version":2,"createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(
                        ID,
                        ID,
                        Json.BRANCH,
                        inr("52000.00"),
                        inr("8000.00"),
                        inr("0.00"),
                        OTHER,
                        inr("60000.00"),
                        Json.PIECE,
                        inr("60000.00"),
                        inr("60075.00"));
    }

    private static String summary() {
        return """
                {"id":"%s","kind":"ORDER","code":"PO-00112233","supplierId":"%s","supplierName":"Supplier One","branchId":"%s",
                 "status":"PARTLY_RECEIVED","total":%s,"madeBy":"Manager","createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(ID, ID, Json.BRANCH, inr("120000.00"));
    }

    private static String supplier() {
        return """
                {"id":"%s","name":"Supplier One","termsDays":30,"currency":"INR","owed":%s,"version":1,"createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(ID, inr("120000.00"));
    }

    private static String inr(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"INR\"}";
    }
}
