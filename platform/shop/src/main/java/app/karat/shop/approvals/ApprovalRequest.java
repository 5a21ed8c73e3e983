package app.karat.shop.approvals;

import app.karat.kernel.security.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a capability asks an approval for.
 *
 * @param terms written as JSON for whoever decides
 * @param insight what only those in charge may see of it
 * @param termsHash {@link #hash} of the exact terms; the approval is good for nothing else
 * @param needs {@code MANAGER} or {@code OWNER}
 * @param life how long it may wait to be decided, and how long it may wait to be used afterwards
 */
public record ApprovalRequest(
        UUID branchId,
        ApprovalKind kind,
        String subject,
        Object terms,
        @Nullable Object insight,
        String termsHash,
        String reason,
        Role needs,
        Duration life) {

    /** Equal for equal terms, however they are written; give them in an order of their own. */
    public static String hash(String terms) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(terms.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
