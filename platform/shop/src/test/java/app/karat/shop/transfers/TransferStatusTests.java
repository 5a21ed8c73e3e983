package app.karat.shop.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferStatusTests {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED,       APPROVED CANCELLED",
        "APPROVED,        IN_TRANSIT CANCELLED",
        "IN_TRANSIT,      PARTLY_RECEIVED RECEIVED LOST",
        "PARTLY_RECEIVED, PARTLY_RECEIVED RECEIVED",
        "RECEIVED,        ''",
        "LOST,            ''",
        "CANCELLED,       ''"
    })
    void transferMovesOnlyAsTheTradeDoes(TransferStatus from, String to) {
        for (TransferStatus other : TransferStatus.values()) {
            boolean named = List.of(to.split(" ", -1)).contains(other.name());
            assertThat(from.mayBecome(other)).as(from + " to " + other).isEqualTo(named);
        }
    }
}
