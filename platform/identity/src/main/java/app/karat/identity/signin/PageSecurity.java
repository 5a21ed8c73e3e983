package app.karat.identity.signin;

import app.karat.identity.pages.NotThere;
import app.karat.identity.settings.KaratProperties;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The pages: what anybody may see is listed, everything else is not there (INVARIANTS A2). No page makes a session before sign-in. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] OPEN = {
        "/", "/login", "/forgot", "/reset", "/logout", "/signed-out", "/favicon.ico", "/assets/**", "/actuator/health"
    };
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, PasswordSignIn signIn, KaratProperties karat) {
        var notThere = new NotThere();
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/forgot", "/reset")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(intoTheApplication(karat))
                        .failureHandler(new ForwardAuthenticationFailureHandler(SignInController.REFUSED)))
                .logout(logout -> logout.logoutSuccessUrl("/signed-out"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(notThere).accessDeniedHandler(notThere))
                .requestCache(cache -> cache.requestCache(readOnly()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(karat)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentPolicy(karat)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)))
                .build();
    }

    /** Forms may lead on to the application, because the browser holds the redirects after a sign-in against this list too. */
    private static String contentPolicy(KaratProperties karat) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self' "
                + karat.uiUrl() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static SavedRequestAwareAuthenticationSuccessHandler intoTheApplication(KaratProperties karat) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl(karat.uiUrl().toString());
        return handler;
    }

    /** Finds what the issuer put aside; puts nothing aside itself. */
    private static HttpSessionRequestCache readOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> false);
        return cache;
    }

    private static CookieCsrfTokenRepository csrfCookie(KaratProperties karat) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("KARAT_ID_FORM");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(isSecure(karat)).sameSite("Lax"));
        return repository;
    }

    @Bean
    DefaultCookieSerializer sessionCookie(KaratProperties karat) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("KARAT_ID");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(isSecure(karat));
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static boolean isSecure(KaratProperties karat) {
        return "https".equals(karat.issuer().getScheme());
    }
}
