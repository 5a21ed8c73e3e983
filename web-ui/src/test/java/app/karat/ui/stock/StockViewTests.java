package app.karat.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockViewTests extends ScreenTest {

    @BeforeEach
    void onePiece() {
        SERVICES.when("GET /api/pieces", Answer.ok("""
                {"items":[%s],"totals":{"pieces":1204,"grossGrams":"15034.120","netGrams":"14920.500","fineGrams":"13667.178",
                 "value":{"amount":"98765432.00","currency":"INR"}}}
                """.formatted(Json.piece("R-1", "IN_STOCK"))));
        SERVICES.when("GET /api/pieces/" + Json.PIECE, Answer.ok(Json.piece("R-1", "IN_STOCK")));
        SERVICES.when("GET /api/pieces/" + Json.PIECE + "/price", Answer.ok(Json.breakdown()));
    }

    @Test
    void totalsFollowTheFilterInTheTenantsGrouping() {
        assertThat(words(navigate(StockView.class))).contains("1,204", "15,034.120", "₹9,87,65,432");
    }

    @Test
    void theAddressCarriesTheFilterToTheShop() {
        open(Map.of("q", "temple", "status", "SOLD", "metal", "GOLD"));
        assertThat(SERVICES.asked("GET /api/pieces").getLast().line())
                .contains("query=temple", "status=SOLD", "metal=GOLD", "branch=" + Json.BRANCH);
    }

    @Test
    void facetAtTheSideCountsAndNarrowsTheList() {
        StockView stock = open(Map.of());
        assertThat(words(stock)).contains("Ring", "1,200", "22K", "1,004");
        test(find(Button.class, stock).withText("22K").single()).click();
        settle();
        assertThat(SERVICES.asked("GET /api/pieces").stream().map(one -> one.line()))
                .anyMatch(line -> line.startsWith("GET /api/pieces?") && line.contains("purity=22K"));
    }

    @Test
    void aPieceInTheAddressOpensWithItsPriceStepByStep() {
        StockView stock = open(Map.of("piece", Json.PIECE));
        assertThat(words(stock)).contains("Temple ring", "Gold 22K", "₹59,400.00", "₹88,206.11");
    }

    @Test
    void anEmptyShopSaysWhatToDoFirst() {
        SERVICES.when("GET /api/pieces", Answer.ok("{\"items\":[],\"totals\":{\"pieces\":0}}"));
        StockView stock = navigate(StockView.class);
        assertThat(words(stock)).contains("The first piece makes a shop", "Add a piece");
        assertThat(find(Grid.class, stock).exists()).isFalse();
    }

    private StockView open(Map<String, String> address) {
        UI.getCurrent().navigate(StockView.class, QueryParameters.simple(address));
        settle();
        return (StockView) getCurrentView();
    }
}
