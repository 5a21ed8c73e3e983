package app.karat.admin.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of this API says besides its operations. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI tenantAdminApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Karat tenant administration")
                        .version("1")
                        .description("Signing up, and the platform as operators see it. Problems follow RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                "operator",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token with audience karat-admin and role operator")));
    }
}
