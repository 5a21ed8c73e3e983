package app.karat.shop.imports;

import app.karat.shop.inventory.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row: a piece, or what is wrong with it, or neither when it describes nothing that stands in stock.
 *
 * @param index of the row below the headers, from 1; progress is counted in it
 * @param number of the row as the user's program shows it
 */
record ReadRow(int index, long number, @Nullable Piece piece, List<RowError> errors) {

    ReadRow {
        errors = List.copyOf(errors);
    }

    ReadRow refused(RowError error) {
        return new ReadRow(index, number, null, List.of(error));
    }
}
