package app.karat.shop.imports;

import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.StockSum;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a dry run has seen so far: the tags of the file, control totals, and the first of what is wrong. One pass at a time uses it. */
final class Tally {

    private static final int WRONG_SHOWN = 200;

    private final Currency currency;
    private final Set<String> tags = new HashSet<>();
    private final Set<String> epcs = new HashSet<>();
    private final Map<List<Object>, StockSum> sums = new LinkedHashMap<>();
    private final List<RowError> wrong = new ArrayList<>();
    private int rows;
    private int pieces;
    private int wrongRows;
    private int errors;

    Tally(Currency currency) {
        this.currency = currency;
    }

    /** The row, or the same row refused because its tag or RFID code stands further up in the file. */
    ReadRow withoutRepeats(ReadRow row) {
        Piece piece = row.piece();
        if (piece == null) {
            return row;
        }
        if (!tags.add(upper(piece.tag()))) {
            return row.refused(repeated(row, "tag", piece.tag()));
        }
        String epc = piece.epc();
        return epc == null || epcs.add(epc) ? row : row.refused(repeated(row, "epc", epc));
    }

    /** The row, or the same row refused because its tag or RFID code is in use. */
    static ReadRow withoutTaken(ReadRow row, Set<String> taken) {
        Piece piece = row.piece();
        if (piece == null) {
            return row;
        }
        if (taken.contains(upper(piece.tag()))) {
            return row.refused(taken(row, "tag", piece.tag()));
        }
        String epc = piece.epc();
        return epc != null && taken.contains(epc) ? row.refused(taken(row, "epc", epc)) : row;
    }

    /** Counts the row; answers with what is wrong in it. */
    List<RowError> count(ReadRow row) {
        rows = row.index();
        Piece piece = row.piece();
        if (piece != null) {
            pieces++;
            StockSum one = StockSum.of(piece, currency);
            sums.merge(List.of(one.branchId(), one.metal(), one.purity()), one, StockSum::plus);
        }
        if (!row.errors().isEmpty()) {
            wrongRows++;
            errors += row.errors().size();
            row.errors().stream().limit(WRONG_SHOWN - (long) wrong.size()).forEach(wrong::add);
        }
        return row.errors();
    }

    int rows() {
        return rows;
    }

    List<RowError> wrong() {
        return wrong;
    }

    ImportRun.Checked result() {
        return new ImportRun.Checked(rows, pieces, wrongRows, errors, List.copyOf(sums.values()));
    }

    static String upper(String tag) {
        return tag.toUpperCase(Locale.ROOT);
    }

    static RowError taken(ReadRow row, String column, String value) {
        return new RowError(row.number(), column, "taken", "%s is on another piece in stock.".formatted(value), value);
    }

    private static RowError repeated(ReadRow row, String column, String value) {
        return new RowError(
                row.number(), column, "repeated", "%s stands further up in this file.".formatted(value), value);
    }
}
