package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rate set by hand for the day, with the reason that the trail keeps. */
public record RateOverride(@Nullable UUID branchId, String metal, int fineness, Money perGram, String reason) {}
