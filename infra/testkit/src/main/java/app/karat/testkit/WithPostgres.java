package app.karat.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives a test class a real PostgreSQL: methods and constructors may take a {@link PostgresServer}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PostgresExtension.class)
public @interface WithPostgres {

    /**
     * Names a database that all classes of this JVM share, made when first asked for. Empty: a fresh database for this class. Classes
     * that share one cached Spring context must share the database too, since the context keeps its pools.
     */
    String database() default "";

    /** Starts a server for this class alone, so that {@link PostgresServer#faults()} cannot disturb other classes. */
    boolean ownServer() default false;
}
