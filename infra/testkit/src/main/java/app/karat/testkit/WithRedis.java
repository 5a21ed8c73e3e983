package app.karat.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives a test class a real Redis, emptied before the class: methods and constructors may take a {@link RedisServer}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RedisExtension.class)
public @interface WithRedis {

    /** Starts a server for this class alone, so that {@link RedisServer#faults()} cannot disturb other classes. */
    boolean ownServer() default false;
}
