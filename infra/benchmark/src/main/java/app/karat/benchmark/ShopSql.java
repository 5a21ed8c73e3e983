package app.karat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the shop's stores, read from the very classes that the measured service was built with: the raw calls send the same
 * text, today and after the next change.
 */
final class ShopSql {

    private static final String CLASSES = "BOOT-INF/classes/";

    private final ClassLoader shop;

    ShopSql(Path jar) {
        this.shop = new ClassesOf(jar);
    }

    /** The statement that this store keeps under this name. */
    NamedSql statement(String type, String name) {
        return NamedSql.of(text(type, name));
    }

    /** The same with the conditions that its filter adds. */
    NamedSql statement(String type, String name, String conditions) {
        return NamedSql.of(text(type, name).formatted(conditions));
    }

    private String text(String type, String name) {
        try {
            Field field = shop.loadClass("app.karat.shop." + type).getDeclaredField(name);
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The shop has no statement " + type + "." + name
                            + " any more; tell ShopSql's callers where it went.",
                    e);
        }
    }

    /** Loads the classes inside an executable jar; only what the statements themselves need. */
    private static final class ClassesOf extends ClassLoader {

        private final Path jar;

        ClassesOf(Path jar) {
            super(ClassesOf.class.getClassLoader());
            this.jar = jar;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = read(CLASSES + name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        private byte @Nullable [] read(String entry) {
            try (var file = new JarFile(jar.toFile())) {
                var found = file.getEntry(entry);
                if (found == null) {
                    return null;
                }
                try (InputStream in = file.getInputStream(found)) {
                    return in.readAllBytes();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(jar + " cannot be read; build Karat first.", e);
            }
        }
    }
}
