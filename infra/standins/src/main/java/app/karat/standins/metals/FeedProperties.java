package app.karat.standins.metals;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the walk starts: USD per troy ounce by metal and USD per unit of each currency.
 *
 * @param seed equal seeds give equal prices at equal times
 * @param apiKey the key a caller must send; empty takes any
 * @param walking how strongly prices move; 0 keeps them at the start
 */
@ConfigurationProperties("karat.standins.feed")
public record FeedProperties(
        long seed,
        String apiKey,
        double walking,
        Map<String, BigDecimal> usdPerOunce,
        Map<String, BigDecimal> usdPerUnit) {}
