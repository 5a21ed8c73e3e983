package app.karat.shop.pricing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A branch as far as taxes care.
 *
 * @param place code of the state or county ({@code MH}, {@code NY-NYC}); absent when the shop has not said
 */
public record BranchPlace(UUID id, @Nullable String place) {}
