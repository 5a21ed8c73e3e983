package app.karat.shop.exports;

import app.karat.shop.sheets.CsvText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Rows as CSV in UTF-8, a hundred at once. */
final class CsvLines {

    private static final int AT_ONCE = 100;

    private CsvLines() {}

    static Flux<DataBuffer> of(List<String> headers, Flux<List<String>> rows) {
        Flux<String> lines = rows.map(CsvText::line).buffer(AT_ONCE).map(some -> String.join("", some));
        return Flux.concat(Flux.just(CsvText.head(headers)), lines)
                .map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
