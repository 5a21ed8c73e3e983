package app.karat.kernel.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the {@code DatabaseClient} of a platform login ({@code directory}, {@code relay} or {@code control}) rather than the one that works
 * in the current tenant's schema.
 */
@Qualifier
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Platform {

    /** The login without its prefix {@code karat_}. */
    String value();
}
