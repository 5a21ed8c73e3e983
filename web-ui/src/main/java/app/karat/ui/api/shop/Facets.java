package app.karat.ui.api.shop;

import java.util.List;

/** How many pieces there are of each category, metal, purity, branch and status. */
public record Facets(
        List<Count> categories, List<Count> metals, List<Count> purities, List<Count> branches, List<Count> statuses) {

    /** A value and how many pieces have it. */
    public record Count(String value, long pieces) {}
}
