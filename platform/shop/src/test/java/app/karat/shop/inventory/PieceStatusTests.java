package app.karat.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceStatusTests {

    @ParameterizedTest
    @CsvSource({
        "ORDERED,     IN_STOCK",
        "IN_STOCK,    RESERVED ON_MEMO IN_TRANSIT IN_WORKSHOP SOLD MELTED GIVEN_BACK MISSING WITHDRAWN",
        "RESERVED,    IN_STOCK IN_TRANSIT SOLD MISSING",
        "ON_MEMO,     IN_STOCK SOLD",
        "IN_TRANSIT,  IN_STOCK RESERVED LOST",
        "IN_WORKSHOP, IN_STOCK",
        "SOLD,        RETURNED BOUGHT_BACK",
        "RETURNED,    IN_STOCK MELTED",
        "BOUGHT_BACK, IN_STOCK MELTED",
        "MELTED,      ''",
        "GIVEN_BACK,  ''",
        "LOST,        IN_STOCK",
        "MISSING,     IN_STOCK",
        "WITHDRAWN,   ''"
    })
    void pieceMovesOnlyAsTheTradeDoes(PieceStatus from, String to) {
        for (PieceStatus other : PieceStatus.values()) {
            boolean named = java.util.List.of(to.split(" ", -1)).contains(other.name());
            assertThat(from.mayBecome(other)).as(from + " to " + other).isEqualTo(named);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IN_STOCK,true",
        "RESERVED,true",
        "IN_TRANSIT,false",
        "SOLD,false",
        "RETURNED,false",
        "MELTED,false",
        "GIVEN_BACK,false",
        "LOST,false",
        "MISSING,false",
        "WITHDRAWN,false"
    })
    void soldPieceIsNotEdited(PieceStatus status, boolean editable) {
        assertThat(status.isEditable()).isEqualTo(editable);
    }
}
