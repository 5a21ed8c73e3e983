package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many pieces there are of each category, metal, purity, branch and status. */
public record Facets(
        List<Count> categories,
        List<Count> metals,
        List<Count> purities,
        List<Count> branches,
        List<Count> statuses,
        @Nullable List<OfDesign> designs) {

    /** A design and how many pieces are of it. */
    public record OfDesign(UUID id, String style, String name, long pieces) {}

    /** A value and how many pieces have it. */
    public record Count(String value, long pieces) {}
}
