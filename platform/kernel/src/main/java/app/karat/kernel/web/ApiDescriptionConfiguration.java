package app.karat.kernel.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Describing the API reads classes from disk when first asked for in a language, which must not happen on an event loop. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ApiDescriptionConfiguration {

    private static final String SPRINGDOC = "org.springdoc.";

    @Bean
    WebFluxConfigurer describingOffTheEventLoops() {
        return new WebFluxConfigurer() {
            @Override
            public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
                configurer.setExecutor(new VirtualThreadTaskExecutor("api-description-"));
                configurer.setControllerMethodPredicate(ApiDescriptionConfiguration::describes);
            }
        };
    }

    private static boolean describes(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(SPRINGDOC);
    }
}
