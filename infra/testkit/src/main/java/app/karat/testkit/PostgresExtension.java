package app.karat.testkit;

import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves {@link PostgresServer} for {@link WithPostgres}: one database for the class, whoever in it asks. */
final class PostgresExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        ofClass(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgresServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofClass(context);
    }

    private static PostgresServer ofClass(ExtensionContext context) {
        Class<?> test = outermost(context.getRequiredTestClass());
        WithPostgres wish = AnnotationSupport.findAnnotation(test, WithPostgres.class)
                .orElseGet(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WithPostgres.class)
                        .orElseThrow());
        ClassDatabase database = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(test, key -> ClassDatabase.open(wish), ClassDatabase.class);
        return Objects.requireNonNull(database).server();
    }

    private static Class<?> outermost(Class<?> test) {
        Class<?> outer = test;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }

    /** The database of one test class; a server of its own ends with the test run. */
    private record ClassDatabase(PostgresServer server, Runnable ending) implements AutoCloseable {

        static ClassDatabase open(WithPostgres wish) {
            if (wish.ownServer()) {
                Server server = PostgresDatabases.startServer();
                return new ClassDatabase(PostgresDatabases.createOn(server, "karat"), server::close);
            }
            PostgresServer shared =
                    wish.database().isEmpty() ? PostgresDatabases.fresh() : PostgresDatabases.named(wish.database());
            return new ClassDatabase(shared, () -> {});
        }

        @Override
        public void close() {
            ending.run();
        }
    }
}
