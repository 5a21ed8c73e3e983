package app.karat.shop.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A value with the promise of its rate: an acceptance that brings the promise is worked out at that rate for as long as it holds.
 *
 * @param promise signed text
 * @param promisedUntil when it runs out
 */
public record Offered(@JsonUnwrapped Appraisal appraisal, String promise, Instant promisedUntil) {}
