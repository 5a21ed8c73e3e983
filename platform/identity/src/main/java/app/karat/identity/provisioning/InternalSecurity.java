package app.karat.identity.provisioning;

import app.karat.identity.clients.Audience;
import app.karat.identity.clients.Clients;
import app.karat.identity.keys.OurTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.web.SecurityFilterChain;

/** Guards the internal API: our ES256 access token, for identity, unexpired, with scope identity.accounts; no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class InternalSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain internalApi(HttpSecurity http, OurTokens tokens) {
        var refusal = new Refusal();
        return http.securityMatcher("/internal/**")
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAuthority("SCOPE_" + Clients.SCOPE_ACCOUNTS))
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.decoder(tokens.accessTokens(new JwtAudienceValidator(Audience.IDENTITY.word()))))
                        .authenticationEntryPoint(refusal)
                        .accessDeniedHandler(refusal))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
