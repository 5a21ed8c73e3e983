package app.karat.ui.api.shop;

import org.jspecify.annotations.Nullable;

/** Hallmark, finish, certificate or another charge of a piece. */
public record OtherCharge(String kind, @Nullable String label, Money amount) {}
