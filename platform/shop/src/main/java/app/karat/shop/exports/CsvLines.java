package app.karat.shop.exports;

import app.karat.shop.sheets.CellText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs to read it right. */
final class CsvLines {

    private static final int AT_ONCE = 100;
    private static final String MARK = "\uFEFF";

    private CsvLines() {}

    static Flux<DataBuffer> of(List<String> headers, Flux<List<String>> rows) {
        Flux<String> lines = rows.map(CsvLines::line).buffer(AT_ONCE).map(some -> String.join("", some));
        return Flux.concat(Flux.just(MARK + line(headers)), lines)
                .map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            line.append(quoted(CellText.toCsv(cells.get(i))));
        }
        return line.append("\r\n").toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                && cell.strip().length() == cell.length();
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
