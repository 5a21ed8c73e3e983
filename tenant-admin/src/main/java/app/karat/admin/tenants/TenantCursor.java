package app.karat.admin.tenants;

import app.karat.kernel.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a chain in the list, which runs from the youngest to the oldest. Opaque to callers. */
public record TenantCursor(Instant createdAt, UUID id) {

    static TenantCursor of(Tenant tenant) {
        return new TenantCursor(tenant.createdAt(), tenant.id().value());
    }

    static @Nullable TenantCursor parse(@Nullable String text, List<FieldError> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", -1);
            if (parts.length == 2) {
                return new TenantCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            // Falls through: every unreadable cursor gets the same answer.
        }
        faults.add(new FieldError("cursor", "cursor", "Use the cursor of the page before, unchanged."));
        return null;
    }

    String encoded() {
        String place = createdAt + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
