package app.karat.shop.metals;

import app.karat.kernel.values.PlainDecimal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Real monthly gold prices since 1833, shipped with the product; the text beside the file names its source and is shown with the chart. Not to be
 * mixed up with what a stand-in feed plays.
 */
@Component
public class GoldHistory {

    private static final String FILE = "metals/gold-usd-per-oz-monthly.csv";

    /** Where the numbers come from, in one sentence. */
    public static final String SOURCE =
            "github.com/datasets/gold-prices (ODC-PDDL 1.0): to 1959 Timothy Green's historical table,"
                    + " since 1960 World Bank Commodity Markets (Pink Sheet)";

    /** What a reader of the chart must know. */
    public static final String NOTE =
            "Real monthly prices in US dollars per troy ounce; until 1959 annual averages repeated for each month.";

    private final List<Point> points = read();

    /** One month. */
    public record Point(
            YearMonth month,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal usdPerOunce) {}

    /** The months from this one on, oldest first. */
    public List<Point> from(YearMonth first) {
        return points.stream().filter(point -> !point.month().isBefore(first)).toList();
    }

    private static List<Point> read() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(GoldHistory::point)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Point point(String line) {
        int comma = line.indexOf(',');
        return new Point(
                YearMonth.parse(line.substring(0, comma)),
                new BigDecimal(line.substring(comma + 1).strip()));
    }
}
