package app.karat.kernel.security;

import app.karat.kernel.problem.MissingSetting;
import app.karat.kernel.problem.ProblemWriter;
import app.karat.kernel.problem.RequestProblem;
import app.karat.kernel.tenancy.TenantActivity;
import app.karat.kernel.tenancy.TenantDirectory;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * Makes a service a resource server that denies by default: bearer tokens only, no sessions, no forms, routes as its {@link RouteRules} open
 * them. Switched on by {@code karat.security.audience}.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration"
        },
        afterName = {"app.karat.kernel.tenancy.TenantDataConfiguration", "app.karat.kernel.problem.ProblemConfiguration"
        })
@ConditionalOnProperty("karat.security.audience")
@EnableConfigurationProperties(SecurityProperties.class)
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
public class SecurityConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder resourceServerTokenDecoder(
            SecurityProperties properties, Environment environment, ObjectProvider<Clock> clock) {
        String issuer = environment.getProperty("karat.issuer");
        if (issuer == null || issuer.isBlank()) {
            throw new MissingSetting("karat.issuer");
        }
        var keys = properties.jwkSetUri() == null
                ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
                : NimbusReactiveJwtDecoder.withJwkSetUri(properties.jwkSetUri());
        NimbusReactiveJwtDecoder decoder = keys.webClient(patient())
                .jwsAlgorithm(properties.algorithm())
                .validateType(false)
                .build();
        decoder.setJwtValidator(TokenRules.of(issuer, properties, clock.getIfUnique(Clock::systemUTC)));
        return decoder;
    }

    /** An issuer that hangs must not make every request hang that comes with a key not seen before. */
    private static WebClient patient() {
        HttpClient issuer = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis())
                .responseTimeout(ANSWER);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(issuer))
                .build();
    }

    /** The tenant filter is part of this chain and no bean of its own, or it would run a second time outside of it. */
    @Bean
    SecurityWebFilterChain resourceServerFilterChain(
            ServerHttpSecurity http,
            ReactiveJwtDecoder decoder,
            ObjectProvider<RouteRules> rules,
            ObjectProvider<TenantDirectory> directory,
            ObjectProvider<TenantActivity> activity,
            ObjectProvider<Clock> clock,
            ProblemWriter problems) {
        var refusals = new Refusals(problems);
        activity.ifAvailable(noting -> http.addFilterAfter(
                new TenantFilter(directory.getObject(), noting, clock.getIfUnique(Clock::systemUTC)),
                SecurityWebFiltersOrder.AUTHORIZATION));
        return http.csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.jwtDecoder(decoder).jwtAuthenticationConverter(new TokenReader())))
                .authorizeExchange(routes -> {
                    routes.pathMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*", "/v3/api-docs")
                            .permitAll();
                    rules.orderedStream().forEach(rule -> rule.open(routes));
                    routes.anyExchange().denyAll();
                })
                .build();
    }

    /** Paths with {@code //}, {@code ;} or encoded separators never reach a route. */
    @Bean
    ServerExchangeRejectedHandler resourceServerRejectedPaths(ProblemWriter problems) {
        return (exchange, rejected) -> problems.write(exchange, RequestProblem.suspiciousPath());
    }
}
