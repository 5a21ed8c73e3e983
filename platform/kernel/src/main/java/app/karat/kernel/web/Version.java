package app.karat.kernel.web;

import org.jspecify.annotations.Nullable;

/** The version of something that can be edited, as ETag and If-Match carry it: {@code "7"}. */
public final class Version {

    private Version() {}

    /** The ETag of this version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that an edit is based on; without one the edit is refused. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw WebProblem.versionNeeded();
        }
        String text = ifMatch.strip();
        if (text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
            throw WebProblem.changedMeanwhile();
        }
        try {
            return Long.parseLong(text.substring(1, text.length() - 1));
        } catch (NumberFormatException foreign) {
            throw WebProblem.changedMeanwhile();
        }
    }
}
