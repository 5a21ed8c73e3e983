package app.karat.kernel.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of the tenant schema, as a feature ships it.
 *
 * @param version date and time, {@code yyyyMMddHHmm}; orders the steps of all features
 * @param description from the file's name
 * @param sql top-level statements with unqualified names; <code>${role}</code> stands for the tenant's role
 */
public record TenantScript(String version, String description, String sql) {

    private static final Pattern FILE_NAME = Pattern.compile("V(\\d{12})__([a-z0-9_]+)\\.sql");

    /** Reads version and description from a file's name such as {@code V202611221000__idempotency.sql}. */
    public static TenantScript of(String fileName, String sql) {
        Matcher matcher = FILE_NAME.matcher(fileName);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(fileName + " is not named V<yyyyMMddHHmm>__<what>.sql");
        }
        return new TenantScript(matcher.group(1), matcher.group(2).replace('_', ' '), sql);
    }

    /** The text for one tenant, complete with a last semicolon. */
    String forRole(String role) {
        return sql.replace("${role}", role) + "\n;";
    }

    /** Tells whether a script was edited after it had been applied. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(sql.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
