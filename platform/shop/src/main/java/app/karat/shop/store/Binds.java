package app.karat.shop.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Binds that may be null, with the type the database needs to know. */
public final class Binds {

    private Binds() {}

    /** Binds a value or a typed null. */
    public static GenericExecuteSpec nullable(
            GenericExecuteSpec statement, String name, @Nullable Object value, Class<?> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }

    /** Binds texts of which any may be null. */
    public static GenericExecuteSpec texts(GenericExecuteSpec statement, Map<String, @Nullable String> values) {
        GenericExecuteSpec bound = statement;
        for (var each : values.entrySet()) {
            bound = nullable(bound, each.getKey(), each.getValue(), String.class);
        }
        return bound;
    }
}
