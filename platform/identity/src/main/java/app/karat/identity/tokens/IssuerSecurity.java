package app.karat.identity.tokens;

import app.karat.identity.clients.ClientSecrets;
import app.karat.identity.keys.OurTokens;
import app.karat.identity.settings.KaratProperties;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** The endpoints of OAuth 2 and OpenID Connect. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http, Scopes scopes, ClientSecrets secrets, SignOut signOut) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    endpoints(server, scopes, secrets, signOut);
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .requestCache(cache -> cache.requestCache(onlySignInRequests()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), fromBrowsers()));
        return http.build();
    }

    private static void endpoints(
            OAuth2AuthorizationServerConfigurer server, Scopes scopes, ClientSecrets secrets, SignOut signOut) {
        server.clientAuthentication(client -> client.authenticationProviders(all -> hashedBy(secrets, all)))
                .authorizationEndpoint(
                        endpoint -> endpoint.authenticationProviders(all -> withoutProgramScopes(scopes, all)))
                .tokenEndpoint(endpoint -> endpoint.authenticationProviders(all -> limitedTo(scopes, all)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                metadata -> metadata.providerConfigurationCustomizer(IssuerSecurity::signedByCurves))
                        .logoutEndpoint(logout -> logout.authenticationProviders(all -> {
                            all.clear();
                            all.add(signOut);
                        })));
    }

    /** A program that does not say what it wants to read gets a refusal, not a sign-in page. */
    private static RequestMatcher fromBrowsers() {
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return pages;
    }

    private static void signedByCurves(OidcProviderConfiguration.Builder metadata) {
        metadata.idTokenSigningAlgorithms(algorithms -> {
            algorithms.clear();
            algorithms.add(SignatureAlgorithm.ES256.getName());
        });
    }

    private static void hashedBy(ClientSecrets secrets, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                .forEach(provider -> ((ClientSecretAuthenticationProvider) provider).setPasswordEncoder(secrets));
    }

    private static void withoutProgramScopes(Scopes scopes, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                .forEach(provider -> ((OAuth2AuthorizationCodeRequestAuthenticationProvider) provider)
                        .setAuthenticationValidator(
                                new OAuth2AuthorizationCodeRequestAuthenticationValidator().andThen(scopes::ofPerson)));
    }

    private static void limitedTo(Scopes scopes, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2ClientCredentialsAuthenticationProvider.class::isInstance)
                .forEach(provider -> ((OAuth2ClientCredentialsAuthenticationProvider) provider)
                        .setAuthenticationValidator(
                                new OAuth2ClientCredentialsAuthenticationValidator().andThen(scopes::ofProgram)));
    }

    /** Only a request for a code is worth a session before anybody has signed in. */
    private static HttpSessionRequestCache onlySignInRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize"));
        return cache;
    }

    /** For the user-info endpoint, which serves tokens of every audience. */
    @Bean
    JwtDecoder userInfoTokens(OurTokens tokens) {
        return tokens.accessTokens(token -> OAuth2TokenValidatorResult.success());
    }

    @Bean
    AuthorizationServerSettings issuerSettings(KaratProperties karat) {
        return AuthorizationServerSettings.builder()
                .issuer(karat.issuer().toString())
                .build();
    }

    @Bean
    <S extends Session> SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }
}
