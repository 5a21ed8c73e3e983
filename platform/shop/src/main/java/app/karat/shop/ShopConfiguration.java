package app.karat.shop;

import app.karat.kernel.values.Money;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.web.reactive.function.client.WebClient;

/** What the whole service shares. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Karat shop",
                        version = "1",
                        description =
                                "A jeweller's daily business. Every call works for the one business that its token names."),
        servers = @Server(url = "/"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
class ShopConfiguration {

    /** The time in microseconds, as PostgreSQL keeps it, so that what is written reads back equal. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** The start of every outbound call over HTTP. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    WebClient.Builder webClientBuilder() {
        return WebClient.builder();
    }

    /** Says in the API's description what our values look like in JSON: decimals are texts, so that no reader rounds them. */
    @Bean
    static BeanFactoryPostProcessor schemasOfValues() {
        return beans -> SpringDocUtils.getConfig()
                .replaceWithSchema(BigDecimal.class, decimal())
                .replaceWithSchema(
                        Money.class,
                        new ObjectSchema()
                                .addProperty("amount", decimal().example("88206.00"))
                                .addProperty("currency", new StringSchema().example("INR"))
                                .required(List.of("amount", "currency")));
    }

    private static Schema<String> decimal() {
        return new StringSchema().format("decimal");
    }
}
