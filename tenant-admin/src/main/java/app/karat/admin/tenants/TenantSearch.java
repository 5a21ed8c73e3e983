package app.karat.admin.tenants;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.tenancy.TenantState;
import app.karat.kernel.web.Cursor;
import app.karat.kernel.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question to the list of chains.
 *
 * @param query part of a name, a slug or the owner's e-mail address; empty for all
 * @param after the last chain of the page before
 * @param limit most chains on a page, 1 to 200
 */
public record TenantSearch(
        String query, @Nullable TenantState state, @Nullable Cursor after, int limit) {

    /** The time of the sign-up and the id. */
    private static final int CURSOR_PARTS = 2;

    private static final int LONGEST_QUERY = 200;

    /** Reads request parameters; whatever is wrong is named. */
    public static TenantSearch of(
            @Nullable String query, @Nullable String state, @Nullable String cursor, @Nullable Integer limit) {
        List<FieldError> faults = new ArrayList<>();
        String text = query == null ? "" : query.strip();
        if (text.length() > LONGEST_QUERY || text.indexOf('\0') >= 0) {
            faults.add(new FieldError("query", "length", "Search for at most " + LONGEST_QUERY + " characters."));
        }
        TenantState wantedState = state(state, faults);
        Cursor after = Cursor.parse(cursor, CURSOR_PARTS);
        if (!faults.isEmpty()) {
            throw InvalidInput.fields(faults);
        }
        return new TenantSearch(text, wantedState, after, Page.limit(limit));
    }

    private static @Nullable TenantState state(@Nullable String code, List<FieldError> faults) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Arrays.stream(TenantState.values())
                .filter(state -> state != TenantState.SPARE && state.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new FieldError("state", "choice", "The state must be one of " + states() + "."));
                    return null;
                });
    }

    private static String states() {
        return Arrays.stream(TenantState.values())
                .filter(state -> state != TenantState.SPARE)
                .map(TenantState::code)
                .collect(Collectors.joining(", "));
    }
}
