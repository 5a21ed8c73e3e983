package app.karat.kernel.security;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/**
 * Which routes a service opens, and to whom. What no rule names is denied. Example:
 * {@code routes -> routes.pathMatchers("/public/**").permitAll().pathMatchers("/api/**").hasAuthority(SignedIn.TENANT)}.
 */
@FunctionalInterface
public interface RouteRules {

    /** Adds the rules; the first that matches decides. */
    void open(AuthorizeExchangeSpec routes);
}
