package app.karat.ui.api.shop;

import java.util.UUID;

/** A picture of a piece. */
public record Photo(UUID id, int position, int width, int height) {}
