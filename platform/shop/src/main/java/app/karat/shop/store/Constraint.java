package app.karat.shop.store;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** Turns a broken database constraint into the problem it stands for; the database stays the one judge of uniqueness. */
public final class Constraint {

    private Constraint() {}

    /** For {@code onErrorMap}: the problem of the named constraint, any other error unchanged. */
    public static Function<Throwable, Throwable> problems(Map<String, Supplier<? extends Throwable>> byName) {
        return error -> byName.entrySet().stream()
                .filter(each -> isBrokenBy(error, each.getKey()))
                .findFirst()
                .<Throwable>map(each -> each.getValue().get())
                .orElse(error);
    }

    /** Whether this error is the violation of the constraint or unique index of that name. */
    public static boolean isBrokenBy(Throwable error, String name) {
        return error instanceof DataIntegrityViolationException
                && String.valueOf(error.getMessage()).contains("\"" + name + "\"");
    }
}
