package app.karat.admin.accounts;

import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Puts the way to identity together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccountsProperties.class, IdentityClientProperties.class})
class AccountsConfiguration {

    @Bean
    Accounts accounts(IdentityClientProperties client, AccountsProperties patience) {
        URI issuer = client.requiredIssuer();
        WebClient http = WebClient.builder()
                .baseUrl(issuer.toString())
                .filter(new ServiceToken(issuer, client.requiredSecret()))
                .build();
        return new Accounts(new Identity(http, patience));
    }
}
