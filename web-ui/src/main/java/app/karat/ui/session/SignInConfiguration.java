package app.karat.ui.session;

import app.karat.ui.KaratProperties;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthenticatedPrincipalOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sign-in at the issuer by authorization code with PKCE, and what each address needs. The issuer is asked for its
 * metadata on first use, not at start, so the screens come up whichever service is first.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** The registration people sign in with. */
    static final String PERSON = "karat";

    /** The registration this node opens its upstream stream with. */
    static final String NODE = "karat-node";

    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; "
            + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(to ->
                to.requestMatchers("/actuator/health/**", "/karat/**", "/error").permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .withObjectPostProcessor(new EarlyHeaders()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                screens -> screens.oauth2LoginPage("/oauth2/authorization/" + PERSON, "{baseUrl}/")
                        .anyRequest(address -> address.authenticated()));
        http.oauth2Login(login -> login.defaultSuccessUrl("/start")
                .failureHandler(new SignInFailed())
                .userInfoEndpoint(person -> person.oidcUserService(new People())));
        return http.build();
    }

    @Bean
    ClientRegistrationRepository registrations(KaratProperties karat) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(person(karat), node(karat)));
    }

    @Bean
    OAuth2AuthorizedClientService sessionClients() {
        return new SessionClients();
    }

    @Bean
    OAuth2AuthorizedClientRepository sessionClientRepository(OAuth2AuthorizedClientService clients) {
        return new AuthenticatedPrincipalOAuth2AuthorizedClientRepository(clients);
    }

    private static ClientRegistration person(KaratProperties karat) {
        return ClientRegistrations.fromIssuerLocation(karat.issuer().toString())
                .registrationId(PERSON)
                .clientId("karat-ui")
                .clientSecret(karat.secret())
                .scope("openid", "profile", "email")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static ClientRegistration node(KaratProperties karat) {
        return ClientRegistrations.fromIssuerLocation(karat.issuer().toString())
                .registrationId(NODE)
                .clientId("karat-ui")
                .clientSecret(karat.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("live.node")
                .build();
    }

    /** Flow's page is forwarded and sent before the chain ends, so its headers must be there from the beginning. */
    private static final class EarlyHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
