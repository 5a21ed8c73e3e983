package app.karat.shop.store;

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
}
