package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about labels. */
public final class Labels {

    private Labels() {}

    /** Layouts to choose from. */
    public record Book(@Nullable String companyPrefix, List<Layout> layouts) {}

    /** One of them. */
    public record Layout(String key, String name) {}

    /** Labels that somebody wants. */
    public record Wish(
            String layout,
            String format,
            List<UUID> pieces,
            int copies,
            List<String> without,
            @Nullable String reason) {}

    /** A noted print. */
    public record Print(UUID id, int reprints) {}
}
