package app.karat.ui.api.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Wastage or making: how it is reckoned, from which base, and the floor that bargaining may reach. */
public record Charge(
        String mode,
        @Nullable BigDecimal value,
        @Nullable String base,
        @Nullable BigDecimal floor) {}
