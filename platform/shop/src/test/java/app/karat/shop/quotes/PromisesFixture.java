package app.karat.shop.quotes;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Promises of rates under a key of the test. */
public final class PromisesFixture {

    private PromisesFixture() {}

    public static RatePromises promises(Clock clock) {
        return new RatePromises(tokens("r1", PromisedRate.class), clock);
    }

    static <T> SignedTokens<T> tokens(String kind, Class<T> type) {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return new SignedTokens<>(
                kind,
                type,
                new QuoteKeys(new QuoteSecrets(key, List.of())),
                JsonMapper.builder().build());
    }
}
