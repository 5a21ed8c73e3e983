package app.karat.shop.approvals;

import app.karat.kernel.security.Role;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request and what became of it.
 *
 * @param subject what it is about, in a few words
 * @param terms what was asked for, exactly, for whoever decides to read
 * @param insight what only those in charge may see, such as the margin
 * @param needs who may decide
 * @param byPin whether it was decided at the counter
 * @param usedFor the document it was used for
 */
public record Approval(
        UUID id,
        UUID branchId,
        ApprovalKind kind,
        String subject,
        Map<String, Object> terms,
        @Nullable Map<String, Object> insight,
        String reason,
        Role needs,
        ApprovalStatus status,
        String askedBy,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String note,
        boolean byPin,
        @Nullable UUID usedFor) {

    /** The same without what only those in charge may see. */
    public Approval withoutInsight() {
        return new Approval(
                id,
                branchId,
                kind,
                subject,
                terms,
                null,
                reason,
                needs,
                status,
                askedBy,
                askedByName,
                askedAt,
                expiresAt,
                decidedByName,
                decidedAt,
                note,
                byPin,
                usedFor);
    }
}
