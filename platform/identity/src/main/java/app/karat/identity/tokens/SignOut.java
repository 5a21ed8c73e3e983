package app.karat.identity.tokens;

import app.karat.identity.keys.OurTokens;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Signing out at the application's request (OpenID Connect RP-initiated logout). The hint is judged by its signature alone: an id token
 * that expired, or that a refresh or a password reset has replaced since, still signs its own person out and leads back to the
 * application; the stock provider would answer such a person with an error page.
 */
@Component
class SignOut implements AuthenticationProvider {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

    private final RegisteredClientRepository clients;
    private final OAuth2AuthorizationService authorizations;
    private final JwtDecoder anyAge;
    private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();

    SignOut(RegisteredClientRepository clients, OAuth2AuthorizationService authorizations, OurTokens tokens) {
        this.clients = clients;
        this.authorizations = authorizations;
        this.anyAge = tokens.ofAnyAge();
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var request = (OidcLogoutAuthenticationToken) authentication;
        Jwt hint = decoded(request.getIdTokenHint());
        RegisteredClient client = clientOf(hint, request);
        var person = (Authentication) request.getPrincipal();
        if (isSignedIn(person) && !person.getName().equals(hint.getSubject())) {
            throw invalid(OidcParameterNames.ID_TOKEN);
        }
        OAuth2Authorization kept = authorizations.findByToken(hint.getTokenValue(), ID_TOKEN);
        if (kept != null) {
            authorizations.remove(kept);
        }
        OidcIdToken idToken = OidcIdToken.withTokenValue(hint.getTokenValue())
                .claims(claims -> claims.putAll(hint.getClaims()))
                .build();
        return new OidcLogoutAuthenticationToken(
                idToken,
                person,
                request.getSessionId(),
                client.getClientId(),
                request.getPostLogoutRedirectUri(),
                request.getState());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OidcLogoutAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Jwt decoded(String hint) {
        try {
            return anyAge.decode(hint);
        } catch (JwtException foreign) {
            throw invalid("id_token_hint");
        }
    }

    private RegisteredClient clientOf(Jwt hint, OidcLogoutAuthenticationToken request) {
        RegisteredClient client = Objects.requireNonNullElseGet(hint.getAudience(), List::<String>of).stream()
                .map(clients::findByClientId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> invalid("id_token_hint"));
        String back = request.getPostLogoutRedirectUri();
        if (back != null
                && !back.isBlank()
                && !client.getPostLogoutRedirectUris().contains(back)) {
            throw invalid("post_logout_redirect_uri");
        }
        if (request.getClientId() != null && !request.getClientId().equals(client.getClientId())) {
            throw invalid("client_id");
        }
        return client;
    }

    private boolean isSignedIn(Authentication person) {
        return person.isAuthenticated() && !trust.isAnonymous(person);
    }

    private static OAuth2AuthenticationException invalid(String parameter) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "Sign-out parameter: " + parameter, null));
    }
}
