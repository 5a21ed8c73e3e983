package app.karat.ui.api.shop;

import java.math.BigDecimal;

/** So much of a lot: how many, how heavy the metal, how heavy the stones; what does not apply is zero. */
public record Quantity(int count, BigDecimal grams, BigDecimal carats) {}
