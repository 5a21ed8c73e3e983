package app.karat.kernel.tenancy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps session and transaction commands out of ordinary statements: whoever could send {@code COMMIT} or {@code SET ROLE} as text would
 * work behind the pool's back. A guard against slips, not against injected SQL, which the login's rights bound.
 */
final class ForbiddenStatement {

    private static final Set<String> COMMANDS = Set.of(
            "BEGIN",
            "START",
            "COMMIT",
            "END",
            "ROLLBACK",
            "ABORT",
            "PREPARE",
            "SAVEPOINT",
            "RELEASE",
            "SET",
            "RESET",
            "DISCARD",
            "LISTEN",
            "UNLISTEN",
            "LOAD");

    /** What may stand before the command: blanks and comments. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/|[;(])*+([A-Za-z]+)", Pattern.DOTALL);

    private ForbiddenStatement() {}

    static void refuse(String sql) {
        String command = firstWord(sql).toUpperCase(Locale.ROOT);
        if (COMMANDS.contains(command)) {
            throw new IllegalStateException(command + " is not a statement of a tenant's unit of work");
        }
    }

    private static String firstWord(String sql) {
        Matcher matcher = FIRST_WORD.matcher(sql);
        return matcher.lookingAt() ? matcher.group(1) : "";
    }
}
