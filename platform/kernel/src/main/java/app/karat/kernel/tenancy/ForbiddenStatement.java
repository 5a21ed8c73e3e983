package app.karat.kernel.tenancy;

import java.util.Locale;
import java.util.Set;

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

    private ForbiddenStatement() {}

    static void refuse(String sql) {
        String command = firstWord(sql).toUpperCase(Locale.ROOT);
        if (COMMANDS.contains(command)) {
            throw new IllegalStateException(command + " is not a statement of a tenant's unit of work");
        }
    }

    private static String firstWord(String sql) {
        int start = 0;
        while (start < sql.length() && !Character.isLetter(sql.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end);
    }
}
