package app.karat.shop.labels;

import java.time.Instant;
import java.util.UUID;

/**
 * One print in the trail.
 *
 * @param reprints pieces among them that had a label before
 */
public record LabelPrint(UUID id, LabelWish wish, int reprints, String byName, Instant at) {}
