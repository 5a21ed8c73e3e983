package app.karat.identity.tokens;

import app.karat.identity.clients.Clients;
import java.util.Collections;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.stereotype.Component;

/** A program's own scopes are for its own tokens: it must name them, and no person's token can carry them. */
@Component
class Scopes {

    private final Clients clients;

    Scopes(Clients clients) {
        this.clients = clients;
    }

    void ofProgram(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        Set<String> own = own(context.getRegisteredClient().getClientId());
        if (!own.containsAll(request.getScopes()) || (request.getScopes().isEmpty() && !own.isEmpty())) {
            throw new OAuth2AuthenticationException(invalidScope());
        }
    }

    void ofPerson(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        Set<String> own = own(context.getRegisteredClient().getClientId());
        if (!Collections.disjoint(own, request.getScopes())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(invalidScope(), request);
        }
    }

    private Set<String> own(String clientId) {
        return clients.grant(clientId).map(grant -> Set.copyOf(grant.scopes())).orElseGet(Set::of);
    }

    private static OAuth2Error invalidScope() {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE, "This scope cannot be had this way.", null);
    }
}
