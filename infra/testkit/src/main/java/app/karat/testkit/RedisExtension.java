package app.karat.testkit;

import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves {@link RedisServer} for {@link WithRedis}. */
final class RedisExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RedisExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            RedisServers.empty(ofClass(context));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RedisServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofClass(context);
    }

    private static RedisServer ofClass(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        boolean own = AnnotationSupport.findAnnotation(test, WithRedis.class)
                .map(WithRedis::ownServer)
                .orElse(false);
        if (!own) {
            return RedisServers.shared();
        }
        OwnServer server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(test, key -> new OwnServer(RedisServers.startServer()), OwnServer.class);
        return RedisServers.of(Objects.requireNonNull(server).server());
    }

    private record OwnServer(Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }
}
